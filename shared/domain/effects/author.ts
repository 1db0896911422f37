import type { Content } from '../../model/suggestion';
import { categories } from '../../policy/categories';
import { ok, refuse } from '../../result';
import { appealUntil } from '../appeal';
import { checkContent } from '../content';
import { spoken, type Effects } from './effect';

/** What authors do with their own suggestion. */
export const authorEffects: Effects<'resubmit' | 'withdraw' | 'appeal'> = {
  resubmit: (input, { suggestion, numbers, now }) => {
    if (!input.secrecyConfirmed) return refuse('secrecyUnconfirmed');
    const checked = checkContent(input, numbers.content);
    if (!checked.ok) return checked;
    const change = { ...contentOf(input), group: categories[input.category], round: suggestion.round + 1, secrecyConfirmedAt: now };
    return ok({ change, said: { replaced: contentOf(suggestion) } });
  },
  withdraw: spoken,
  // Source: rules §2: within 15 days, once, to the expert group of its category.
  appeal: ({ words }, { suggestion, numbers, now }) => {
    if (now > appealUntil(suggestion, numbers.due.appealDays)) return refuse('appealTooLate');
    return ok({
      change: {
        onAppeal: true, appealed: true, stage: 'expertReview', group: categories[suggestion.category],
        duplicateOf: null, differs: false, unscored: false, round: suggestion.round + 1,
      },
      said: { words },
    });
  },
};

const contentOf = ({ title, category, problem, measure, effect, photos }: Content): Content =>
  ({ title, category, problem, measure, effect, photos });
