import type { MoveInput, OfferedMove } from '../model/moveInputs';
import type { Content, Said, Suggestion } from '../model/suggestion';
import { categories } from '../policy/categories';
import type { PolicyNumbers } from '../policy/policy';
import { ok, refuse, type Result } from '../result';
import { checkContent } from './content';
import { dayOf, daysLater, endOfDay } from './time';

/** Someone who may be asked to carry an idea out. */
export type Candidate = { readonly id: string; readonly name: string };

export type Situation = {
  readonly suggestion: Suggestion;
  readonly numbers: PolicyNumbers;
  readonly now: Date;
  /** The implementer named in the call, if that person is on the roster and at the plant. */
  readonly candidate: Candidate | null;
};

export type Effect = { readonly change: Partial<Suggestion>; readonly said: Said };
export type EffectRefusal = 'contentIncomplete' | 'implementerUnknown' | 'dayPast' | 'notImplementable';

/** What each move changes besides status and holder, and what the history keeps of it. */
export const effects: {
  readonly [M in OfferedMove]: (input: MoveInput<M>, situation: Situation) => Result<Effect, EffectRefusal>;
} = {
  resubmit: (input, { suggestion, numbers }) => {
    const checked = checkContent(input, numbers.content);
    if (!checked.ok) return checked;
    const change = { ...contentOf(input), group: categories[input.category], round: suggestion.round + 1 };
    return ok({ change, said: { replaced: contentOf(suggestion) } });
  },
  withdraw: spoken,
  return: spoken,
  accept: (input) => ok({ change: { stage: 'unitReview' }, said: withWords(input.words) }),
  decline: ({ reason, words }) => ok({ change: {}, said: { reason, words } }),
  adopt,
  start: (input, { suggestion }) => ok({ change: { reached: { ...suggestion.reached, started: true } }, said: withWords(input.words) }),
  reportCompletion: ({ done, photos, benefitFen }, { suggestion }) => ok({
    change: { completion: { done, photos, benefitFen }, reached: { ...suggestion.reached, started: true } },
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
};

const contentOf = ({ title, category, problem, measure, effect, photos }: Content): Content =>
  ({ title, category, problem, measure, effect, photos });

const withWords = (words: string): Said => (words ? { words } : {});

function spoken({ words }: { words: string }): Result<Effect, never> {
  return ok({ change: {}, said: withWords(words) });
}

function adopt(input: MoveInput<'adopt'>, { suggestion, numbers, now, candidate }: Situation): Result<Effect, EffectRefusal> {
  const { grade, implementable, words } = input;
  const reached = { ...suggestion.reached, adopted: true };
  if (!implementable) {
    if (input.implementerId || input.completeBy) return refuse('notImplementable');
    return ok({ change: { grade, implementable, reached }, said: { ...withWords(words), grade, implementable } });
  }
  if (!candidate) return refuse('implementerUnknown');
  const day = input.completeBy ?? daysLater(now, numbers.due.completionDays);
  if (day < dayOf(now)) return refuse('dayPast');
  const completeBy = endOfDay(day);
  return ok({
    change: { grade, implementable, reached, implementerId: candidate.id, implementerName: candidate.name, completeBy },
    said: { ...withWords(words), grade, implementable, implementerName: candidate.name, completeBy },
  });
}
