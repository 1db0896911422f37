import { useCallback, useState } from 'react';
import type { ReservationLine } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import type { Load } from '../../../hooks/useAnswer';
import { useEachShowing } from '../../../hooks/useEachShowing';

type Report = { readonly lines: ReservationLine[]; readonly wishes: ReadonlyMap<string, number> };

/** Every reservation and every wish of a season, page by page. */
export function useReport(seasonId: string): { load: Load<Report>; reload: () => Promise<void> } {
  const [load, setLoad] = useState<Load<Report>>({ state: 'loading' });
  const reload = useCallback(async () => {
    const lines = await everything((cursor) => call('season.report', { seasonId, ...cursor }));
    const wished = await everything((cursor) => call('season.wishes', { seasonId, ...cursor }));
    if ('failure' in lines) return setLoad({ state: 'failed', failure: lines.failure });
    if ('failure' in wished) return setLoad({ state: 'failed', failure: wished.failure });
    const wishes = new Map<string, number>();
    for (const { prizeId, people } of wished.items) wishes.set(prizeId, (wishes.get(prizeId) ?? 0) + people);
    setLoad({ state: 'ready', data: { lines: lines.items, wishes } });
  }, [seasonId]);
  useEachShowing(reload);
  return { load, reload };
}

type Paged<T> = { readonly ok: true; readonly data: { readonly items: T[]; readonly next: string | null } } | Failure;

async function everything<T>(ask: (cursor: { cursor?: string }) => Promise<Paged<T>>): Promise<{ items: T[] } | { failure: Failure }> {
  const items: T[] = [];
  for (let cursor: { cursor?: string } = {}; ;) {
    const reply = await ask(cursor);
    if (!reply.ok) return { failure: reply };
    items.push(...reply.data.items);
    if (reply.data.next === null) return { items };
    cursor = { cursor: reply.data.next };
  }
}
