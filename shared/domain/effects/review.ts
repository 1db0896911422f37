import type { MoveInput } from '../../model/moveInputs';
import type { Suggestion } from '../../model/suggestion';
import { categories } from '../../policy/categories';
import { ok, refuse, type Result } from '../../result';
import { compareWithPanel } from '../conclusion';
import { completionDay } from '../completionDay';
import { daysLater } from '../time';
import { spoken, withWords, type Effect, type EffectRefusal, type Effects, type Situation } from './effect';

type ReviewMove =
  | 'accept' | 'return' | 'decline' | 'markDuplicate' | 'transfer' | 'escalate' | 'sendBack' | 'consult' | 'advise' | 'adopt';

/** What specialists, experts and their leads do until a suggestion is decided. */
export const reviewEffects: Effects<ReviewMove> = {
  accept: ({ words }) => ok({ change: { stage: 'unitReview' }, said: withWords(words) }),
  return: spoken,
  decline: ({ reason, words }, { suggestion, numbers, now }) => {
    const compared = compareWithPanel({ suggestion, concluded: 'decline', words, scoring: numbers.scoring });
    if (!compared.ok) return compared;
    const { change, said } = compared.value;
    return ok({ change: { ...change, decidedAt: now }, said: { ...said, reason, words } });
  },
  markDuplicate: ({ originalId, words }, { suggestion, original, now }) => {
    if (!original || !mayBeOriginal(original, suggestion)) return refuse('originalUnfit');
    return ok({ change: { duplicateOf: originalId, decidedAt: now }, said: { ...withWords(words), originalId } });
  },
  transfer: ({ words }, { suggestion, unit }) => {
    if (!unit || unit._id === suggestion.reviewUnitId) return refuse('unitUnknown');
    return ok({
      change: { reviewUnitId: unit._id, reviewUnitName: unit.name, stage: 'submitted', consulting: false },
      said: { words, unitName: unit.name },
    });
  },
  escalate: ({ group = null, words }, { suggestion }) => {
    const chosen = group ?? categories[suggestion.category];
    return ok({ change: { stage: 'expertReview', group: chosen, consulting: false }, said: { ...withWords(words), group: chosen } });
  },
  sendBack: ({ words }) => ok({ change: { stage: 'unitReview' }, said: { words } }),
  consult: ({ group, words }) => ok({ change: { group, consulting: true }, said: { words, group } }),
  advise: ({ words }) => ok({ change: { consulting: false }, said: { words } }),
  adopt,
};

/** A duplicate's original is earlier, stands, and is not itself a duplicate. Source: rules §2. */
function mayBeOriginal(original: Suggestion, suggestion: Suggestion): boolean {
  const gone: readonly Suggestion['status'][] = ['duplicate', 'withdrawn', 'invalid'];
  return original._id !== suggestion._id && original.submittedAt < suggestion.submittedAt && !gone.includes(original.status);
}

function adopt(input: MoveInput<'adopt'>, { suggestion, numbers, now, candidate }: Situation): Result<Effect, EffectRefusal> {
  const { grade, implementable, words } = input;
  const compared = compareWithPanel({ suggestion, concluded: grade, words, scoring: numbers.scoring });
  if (!compared.ok) return compared;
  const decided = { ...compared.value.change, grade, implementable, reached: { ...suggestion.reached, adopted: true }, decidedAt: now, consulting: false };
  const said = { ...compared.value.said, ...withWords(words), grade, implementable };
  if (!implementable) {
    if (input.implementerId || input.completeBy) return refuse('notImplementable');
    return ok({ change: decided, said });
  }
  if (!candidate) return refuse('implementerUnknown');
  const day = input.completeBy ?? daysLater(now, numbers.due.completionDays);
  const until = completionDay(day, now);
  if (!until.ok) return until;
  const completeBy = until.value;
  return ok({
    change: { ...decided, implementerId: candidate.id, implementerName: candidate.name, completeBy },
    said: { ...said, implementerName: candidate.name, completeBy },
  });
}
