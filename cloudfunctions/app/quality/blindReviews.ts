import { daysLater, endOfDay } from '#shared/domain/time';
import type { BlindReview } from '#shared/model/blindReview';
import { expertGroups } from '#shared/policy/roles';
import type { Where } from '../../store/store';
import type { Context } from '../context';

/** More than this nobody is asked for at once. */
const countedMax = 50;

/** What waits for a blind second review in the caller's groups. */
export const blindFor = ({ actor }: Pick<Context, 'actor'>): Where<'blindReviews'> =>
  ({ state: 'open', group: { in: expertGroups.filter((group) => actor.roleKeys.includes(`expert:${group}`)) } });

/** By when it should be given: within so many days of the draw, as the policy has it now. Nothing follows when it is late. */
export function dueOfBlind({ drawnAt }: Pick<BlindReview, 'drawnAt'>, { policy, now }: Pick<Context, 'policy' | 'now'>): { dueAt: string; overdue: boolean } {
  const dueAt = endOfDay(daysLater(drawnAt, policy.numbers.quality.blindDays));
  return { dueAt: dueAt.toISOString(), overdue: dueAt < now };
}

/** How many of them the caller may give; one operation, and none for who is no expert. */
export async function openBlindReviews(context: Context): Promise<number> {
  const { store, actor } = context;
  if (!actor.roleKeys.some((key) => key.startsWith('expert:'))) return 0;
  const open = await store.pick('blindReviews', ['excluded'], { where: blindFor(context), limit: countedMax });
  return open.filter(({ excluded }) => !excluded.includes(actor.personId)).length;
}
