import { ok } from '../../result';
import { panelOf } from '../panel';
import { weightedScore } from '../scoring';
import type { Effects } from './effect';

/** What a member of the panel gives. History says that it was given, not what: the others have not scored yet. */
export const scoreEffects: Effects<'score'> = {
  score: ({ marks, comment }, { suggestion, byId, byName, policy, numbers, now }) => {
    const panel = panelOf(suggestion) ?? '';
    const { round } = suggestion;
    const weighted = weightedScore(marks, numbers.scoring.weights);
    return ok({
      change: { scored: [...suggestion.scored, { panel, round, by: byId, weighted }] },
      said: {},
      score: { panel, reviewerId: byId, reviewerName: byName, marks, comment, at: now, policyVersion: policy.version },
    });
  },
};
