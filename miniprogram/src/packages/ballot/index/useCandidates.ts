import { useCallback, useState } from 'react';
import type { CandidateView } from '#shared/contract/ballot';
import { call } from '../../../api/call';
import type { Load } from '../../../hooks/useAnswer';
import { useEachShowing } from '../../../hooks/useEachShowing';

/** All who may stand for a year: which of them are left out can be said only of all. */
export function useCandidates(year: number): { load: Load<CandidateView[]>; reload: () => Promise<void> } {
  const [load, setLoad] = useState<Load<CandidateView[]>>({ state: 'loading' });
  const reload = useCallback(async () => {
    const found: CandidateView[] = [];
    for (let cursor: string | undefined; ;) {
      const reply = await call('ballot.candidates', { year, ...(cursor === undefined ? {} : { cursor }) });
      if (!reply.ok) return setLoad({ state: 'failed', failure: reply });
      found.push(...reply.data.items);
      if (reply.data.next === null) return setLoad({ state: 'ready', data: found });
      cursor = reply.data.next;
    }
  }, [year]);
  useEachShowing(reload);
  return { load, reload };
}
