import { ok, refuse } from '../../result';
import { completionDay } from '../completionDay';
import { spoken, withWords, type Effects } from './effect';

type ImplementationMove =
  | 'start' | 'reportCompletion' | 'verifyCompletion' | 'rejectCompletion' | 'standardise' | 'abandon' | 'reassign' | 'extend';

/** What happens between adoption and the standard. */
export const implementationEffects: Effects<ImplementationMove> = {
  start: ({ words }, { suggestion }) => ok({ change: { reached: { ...suggestion.reached, started: true } }, said: withWords(words) }),
  reportCompletion: ({ done, photos, benefitFen }, { suggestion, byId }) => ok({
    change: { completion: { done, photos, benefitFen }, reportedById: byId, reached: { ...suggestion.reached, started: true } },
    said: { words: done, photos, benefitFen },
  }),
  verifyCompletion: ({ benefitFen, words }, { suggestion }) => {
    const reported = suggestion.completion ?? { done: '', photos: [], benefitFen: 0 };
    const verified = benefitFen ?? reported.benefitFen;
    return ok({
      change: { completion: { ...reported, benefitFen: verified }, reached: { ...suggestion.reached, completed: true } },
      said: { ...withWords(words), benefitFen: verified },
    });
  },
  rejectCompletion: spoken,
  standardise: ({ kind, documentNumber, evidence, words }, { suggestion }) => ok({
    change: { standard: { kind, documentNumber, evidence }, reached: { ...suggestion.reached, standardised: true } },
    said: { ...withWords(words), standardKind: kind, documentNumber, photos: evidence },
  }),
  abandon: spoken,
  reassign: ({ words }, { candidate }) => {
    if (!candidate) return refuse('implementerUnknown');
    const { id: implementerId, name: implementerName } = candidate;
    return ok({ change: { implementerId, implementerName }, said: { ...withWords(words), implementerName } });
  },
  extend: ({ completeBy: day, words }, { now }) => {
    const until = completionDay(day, now);
    if (!until.ok) return until;
    const completeBy = until.value;
    return ok({ change: { completeBy }, said: { words, completeBy } });
  },
};
