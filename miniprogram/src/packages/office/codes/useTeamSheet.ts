import { useRef, useState } from 'react';
import type { CodeSlip } from '#shared/contract/views';
import { call, type Failure } from '../../../api/call';
import { allSlips } from './allSlips';

export type TeamSheetState =
  | { readonly state: 'none' }
  | { readonly state: 'making'; readonly count: number }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly slips: readonly CodeSlip[] };

/** The slips of a team or a whole unit, fetched batch by batch; a sheet asked for later wins. */
export function useTeamSheet() {
  const [sheet, setSheet] = useState<TeamSheetState>({ state: 'none' });
  const latest = useRef(0);
  const make = async (unitId: string, teamId: string | null) => {
    const mine = ++latest.current;
    const show = (state: TeamSheetState) => { if (mine === latest.current) setSheet(state); };
    show({ state: 'making', count: 0 });
    const came = await allSlips(
      (cursor) => call('binding.sheet', { unitId, ...(teamId ? { teamId } : {}), ...(cursor ? { cursor } : {}) }),
      (count) => show({ state: 'making', count }),
    );
    show('ok' in came ? { state: 'failed', failure: came } : { state: 'ready', slips: came });
  };
  const clear = () => {
    latest.current += 1;
    setSheet({ state: 'none' });
  };
  return { sheet, make, clear };
}
