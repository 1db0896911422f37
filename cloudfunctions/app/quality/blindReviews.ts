import { expertGroups } from '#shared/policy/roles';
import type { Where } from '../../store/store';
import type { Context } from '../context';

/** More than this nobody is asked for at once. */
const countedMax = 50;

/** What waits for a blind second review in the caller's groups. */
export const blindFor = ({ actor }: Pick<Context, 'actor'>): Where<'blindReviews'> =>
  ({ state: 'open', group: { in: expertGroups.filter((group) => actor.roleKeys.includes(`expert:${group}`)) } });

/** How many of them the caller may give; one operation, and none for who is no expert. */
export async function openBlindReviews(context: Context): Promise<number> {
  const { store, actor } = context;
  if (!actor.roleKeys.some((key) => key.startsWith('expert:'))) return 0;
  const open = await store.pick('blindReviews', ['excluded'], { where: blindFor(context), limit: countedMax });
  return open.filter(({ excluded }) => !excluded.includes(actor.personId)).length;
}
