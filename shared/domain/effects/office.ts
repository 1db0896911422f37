import type { MoveInput } from '../../model/moveInputs';
import type { Suggestion } from '../../model/suggestion';
import { ok, refuse, type Result } from '../../result';
import { daysLater, endOfDay } from '../time';
import { involved } from '../involved';
import { withWords, type Effect, type EffectRefusal, type Effects, type Situation } from './effect';

/** How the office sets right what was decided, reversing what was earned by further entries, and completes the group of an appeal. */
export const officeEffects: Effects<'revoke' | 'correct' | 'invalidate' | 'inviteExperts'> = {
  // A new round: what is earned again afterwards has entries of its own.
  revoke: ({ words }, { suggestion }) => ok({ change: { ...undone(suggestion), round: suggestion.round + 1 }, said: { words } }),
  correct,
  // Source: rules §2: if the group is then short, the office names experts of other groups.
  inviteExperts: ({ expertIds, words }, { suggestion, experts }) => {
    const kept = [...involved(suggestion, null), ...suggestion.invitedIds];
    const fit = expertIds.every((id) => !kept.includes(id) && experts.some((expert) => expert.id === id));
    if (!fit || new Set(expertIds).size < expertIds.length) return refuse('expertsUnfit');
    return ok({
      change: { invitedIds: [...suggestion.invitedIds, ...expertIds] },
      said: { ...withWords(words), expertNames: experts.map(({ name }) => name) },
    });
  },
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
