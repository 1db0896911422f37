import type { Answered } from '#shared/contract/index';
import { officeKey } from '#shared/domain/actor';
import { waitsForPerson } from '#shared/domain/holder';
import { calendarMissing } from '#shared/domain/policy/inForce';
import { yearOf } from '#shared/domain/time';
import { ok } from '#shared/result';
import type { Context } from '../context';
import { ballotTaskOf } from '../ballot/task';
import { openBlindReviews } from '../quality/blindReviews';
import { lineOf } from '../lines';
import { readBook } from '../rulebook';
import { unreadOf } from '../unread';
import { keysOf, toExclude } from '../waiting';

const latestShown = 3;
/** More than this is shown as 99+. */
const waitingCounted = 100;

export async function home(_input: object, context: Context): Promise<Answered<'home.get'>> {
  const { store, caller, now } = context;
  const year = yearOf(now);
  const keys = await keysOf(context);
  const [account, waiting, unread, latest, calendarYear, blind, ballot] = await Promise.all([
    store.get('accounts', `${caller._id}-${year}`),
    store.pick('suggestions', toExclude, { where: { waitsFor: { in: keys }, dueAt: { from: new Date(0) } }, limit: waitingCounted }),
    unreadOf(context),
    store.find('suggestions', {
      where: { authorId: caller._id }, orderBy: { field: 'submittedAt', direction: 'desc' }, limit: latestShown,
    }),
    context.actor.roleKeys.includes(officeKey) ? readBook(store).then((book) => calendarMissing(book, now)) : null,
    openBlindReviews(context),
    ballotTaskOf(context),
  ]);
  return ok({
    year,
    points: account?.points ?? 0,
    awardsFen: account?.awardsFen ?? 0,
    waiting: waiting.filter((suggestion) => waitsForPerson(suggestion, keys, caller._id)).length,
    unread,
    blind,
    ballot,
    calendarMissing: calendarYear,
    latest: latest.map((suggestion) => lineOf(suggestion, now)),
  });
}
