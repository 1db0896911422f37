import { useCallback, useRef, useState } from 'react';
import type { EndpointName, Input, Output } from '#shared/contract/index';
import { call, type Failure } from '../api/call';
import { useEachShowing } from './useEachShowing';

/** What a page knows of its data: nothing yet, the data (also while it is fetched anew), or why there is none. */
export type Load<T> = { readonly state: 'loading' } | { readonly state: 'ready'; readonly data: T } | { readonly state: 'failed'; readonly failure: Failure };

/**
 * The cloud's answer, asked for each time the page comes into sight, so that going back shows the present.
 * What is shown stays while it is asked again; a dead network does not take it away.
 */
export function useAnswer<E extends EndpointName>(endpoint: E, input: Input<E>): { load: Load<Output<E>>; reload: () => Promise<void> } {
  const [load, setLoad] = useState<Load<Output<E>>>({ state: 'loading' });
  const latest = useRef(0);
  const asked = JSON.stringify(input);
  const reload = useCallback(async () => {
    const mine = ++latest.current;
    const reply = await call(endpoint, JSON.parse(asked) as Input<E>);
    if (mine !== latest.current) return;
    if (reply.ok) setLoad({ state: 'ready', data: reply.data });
    else setLoad((before) => (before.state === 'ready' && 'offline' in reply ? before : { state: 'failed', failure: reply }));
  }, [endpoint, asked]);
  useEachShowing(reload);
  return { load, reload };
}
