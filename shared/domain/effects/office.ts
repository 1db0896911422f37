import type { MoveInput } from '../../model/moveInputs';
import type { Suggestion } from '../../model/suggestion';
import { ok, refuse, type Result } from '../../result';
import { daysLater, endOfDay } from '../time';
import type { Effect, EffectRefusal, Effects, Situation } from './effect';

/** How the office sets right what was decided; what was earned by it is reversed by further entries. */
export const officeEffects: Effects<'revoke' | 'correct' | 'invalidate'> = {
  // A new round: what is earned again afterwards has entries of its own.
  revoke: ({ words }, { suggestion }) => ok({ change: { ...undone(suggestion), round: suggestion.round + 1 }, said: { words } }),
  correct,
  invalidate: ({ reason, words }) => ok({
    change: { reached: { adopted: false, started: false, completed: false, standardised: false } },
    said: { invalidReason: reason, words },
  }),
};

function undone({ status, reached }: Suggestion): Partial<Suggestion> {
  if (status === 'standardised') return { reached: { ...reached, standardised: false }, standard: null };
  if (status === 'completed') return { reached: { ...reached, completed: false } };
  return {
    reached: { ...reached, adopted: false, started: false }, differs: false, unscored: false,
    grade: null, implementable: null, implementerId: null, implementerName: null, completeBy: null, completion: null, reportedById: null,
  };
}

function correct(input: MoveInput<'correct'>, { suggestion, numbers, now, candidate }: Situation): Result<Effect, EffectRefusal> {
  const { grade = suggestion.grade, implementable = suggestion.implementable, benefitFen, words } = input;
  const same = grade === suggestion.grade && implementable === suggestion.implementable
    && (benefitFen === undefined || benefitFen === suggestion.completion?.benefitFen);
  if (same || (benefitFen !== undefined && !suggestion.completion)) return refuse('nothingToCorrect');
  const begun = suggestion.status !== 'adopted';
  if (implementable === false && suggestion.implementable && begun) return refuse('alreadyBegun');
  const becomes = implementable && !suggestion.implementable;
  if (becomes && !candidate) return refuse('implementerUnknown');
  return ok({
    change: {
      grade, implementable,
      ...(benefitFen !== undefined && suggestion.completion ? { completion: { ...suggestion.completion, benefitFen } } : {}),
      ...(implementable ? {} : { implementerId: null, implementerName: null, completeBy: null }),
      ...(becomes && candidate ? {
        implementerId: candidate.id, implementerName: candidate.name, completeBy: endOfDay(daysLater(now, numbers.due.completionDays)),
      } : {}),
    },
    said: {
      words,
      ...(grade && grade !== suggestion.grade ? { grade } : {}),
      ...(implementable !== null && implementable !== suggestion.implementable ? { implementable } : {}),
      ...(benefitFen === undefined ? {} : { benefitFen }),
    },
  });
}
