import { personKey } from '#shared/domain/actor';
import { unreadSince } from '#shared/domain/inbox';
import type { Where } from '../store/store';
import type { Context } from './context';

/** More than this is shown as 99+. */
const unreadCounted = 100;

/** Notices are history entries that name one of the caller's keys; what the caller did is no news. */
export const noticed = ({ caller, actor }: Pick<Context, 'caller' | 'actor'>): Where<'history'> =>
  ({ notices: { in: [personKey(actor.personId), ...actor.roleKeys] }, byId: { not: caller._id } });

/** How many notices are new, one hundred at the most; one operation. */
export async function unreadOf(context: Context): Promise<number> {
  const { store, caller, now } = context;
  const fresh = { ...noticed(context), at: { above: unreadSince(caller.inboxSeenAt, now) } };
  return (await store.pick('history', ['at'], { where: fresh, limit: unreadCounted })).length;
}
