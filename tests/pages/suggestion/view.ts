import type { SuggestionView } from '#shared/contract/views';
import { line } from '../main/lines';

export const view = (change: Partial<SuggestionView> = {}): SuggestionView => ({
  ...line(),
  version: 3, round: 1, group: 'safetyEnvironment', onAppeal: false, duplicateOf: null, textUnchecked: false, appealUntil: null, panel: null,
  problem: '冲床没有光栅', measure: '加装红外光栅', effect: '', photos: [],
  authorId: 'p-1', filedByName: null, coAuthorNames: [], source: 'employee', wantsToImplement: true, benefitEstimate: null, implementable: null, implementerId: null, implementerName: null, completeBy: null, completion: null, standard: null,
  history: [
    { id: 'h-1', at: '2026-11-20T01:00:00.000Z', move: 'submit', from: null, to: 'submitted', byName: '王师傅', as: 'author', policyVersion: 'v1', photos: [] },
    { id: 'h-2', at: '2026-11-21T01:00:00.000Z', move: 'accept', from: 'submitted', to: 'unitReview', byName: '李专员', as: 'specialist', policyVersion: 'v1', photos: [] },
  ],
  earlierMoves: 0, moves: [], ...change,
});
