import { useCallback, useRef, useState } from 'react';
import type { EndpointName, Input, Output } from '#shared/contract/index';
import { call, type Failure } from '../api/call';
import type { Load } from './useAnswer';
import { useEachShowing } from './useEachShowing';

type Paged = { [E in EndpointName]: Output<E> extends { items: readonly unknown[]; next: string | null } ? E : never }[EndpointName];
type Item<E extends Paged> = Output<E> extends { items: readonly (infer T)[] } ? T : never;
type Batch<E extends Paged> = { items: Item<E>[]; next: string | null };

/** A list that comes in batches: its first one each time the page is seen or the question changes, `more` for the next. */
export function usePages<E extends Paged>(endpoint: E, input: Input<E>) {
  const [load, setLoad] = useState<Load<Batch<E>>>({ state: 'loading' });
  const [moreFailed, setMoreFailed] = useState<Failure | null>(null);
  const latest = useRef(0);
  const asked = JSON.stringify(input);

  const fetchBatch = useCallback(async (cursor?: string) => {
    const mine = ++latest.current;
    const reply = await call(endpoint, { ...(JSON.parse(asked) as object), ...(cursor === undefined ? {} : { cursor }) } as Input<E>);
    return mine === latest.current ? reply : null;
  }, [endpoint, asked]);

  const reload = useCallback(async () => {
    const reply = await fetchBatch();
    if (!reply) return;
    setMoreFailed(null);
    setLoad(reply.ok ? { state: 'ready', data: reply.data as Batch<E> } : { state: 'failed', failure: reply });
  }, [fetchBatch]);

  const more = async () => {
    if (load.state !== 'ready' || load.data.next === null) return;
    const reply = await fetchBatch(load.data.next);
    if (!reply) return;
    if (!reply.ok) return setMoreFailed(reply);
    const batch = reply.data as Batch<E>;
    setLoad({ state: 'ready', data: { items: [...load.data.items, ...batch.items], next: batch.next } });
  };

  useEachShowing(reload);
  return { load, reload, more, moreFailed };
}
