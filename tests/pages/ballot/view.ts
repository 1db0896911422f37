import type { BallotView, CandidateView } from '#shared/contract/ballot';

export const candidate = (place: number, more: Partial<CandidateView> = {}): CandidateView => ({
  id: `candidate-${place}`, number: `250615-${place}`, title: `候选建议${place}`, unitName: '冲压分厂', authorName: '林小满', status: 'completed', benefitFen: 1_200_000, own: false, ...more,
});

/** Three candidates of which two win, open to a member who has not voted. */
export const view = (more: Partial<BallotView> = {}): BallotView => ({
  year: 2025, round: 1, state: 'open', endsOn: '2026-01-20', takesSheets: true, places: 2, choices: 2, markMost: 10, sheetsLeast: 3, leftOut: 0, words: '',
  candidates: [candidate(1), candidate(2), candidate(3)], handedIn: false, progress: null, result: null, ...more,
});

/** What `ballot.get` answers. */
export const answered = (ballot: BallotView | null, years: readonly number[] = ballot ? [ballot.year] : []) =>
  ({ ok: true, data: { ballot, years, proposed: { endsOn: '2026-02-01', candidatesMost: 40 } } });

export const done = (ballot: BallotView) => ({ ok: true, data: { ballot } });
