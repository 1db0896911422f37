import { lapse } from '#shared/domain/season/redemption';
import { dayOf } from '#shared/domain/time';
import type { Season } from '#shared/model/season';
import { ok, refuse, type Result } from '#shared/result';
import type { Context } from '../context';
import { forgetShelf } from './shelf';

const peoplePerStep = 20;
// A move received in the last second of the day before may be written some seconds later.
const marginMs = 10 * 60_000;

type World = Pick<Context, 'store' | 'now' | 'policy'>;

/**
 * Lets what is left of twenty people's points lapse, once the season's year is over; when nobody has any left, the season
 * is closed. Entry and account are written together: it may be stopped anywhere and called by many. Refusal: `notYetClosed`.
 */
export async function stepLapse(seasonId: string, { store, now, policy }: World): Promise<Result<Season, 'notFound' | 'notYetClosed'>> {
  const stepped = await store.transact(async (transaction): Promise<Result<Season, 'notFound' | 'notYetClosed'>> => {
    const season = await transaction.get('seasons', seasonId);
    if (!season) return refuse('notFound');
    if (season.state === 'closed') return ok(season);
    const begun = season.closesFrom !== null && dayOf(new Date(now.getTime() - marginMs)) >= season.closesFrom;
    if (season.state !== 'closing' || !begun) return refuse('notYetClosed');
    const accounts = await transaction.find('accounts', { where: { year: season.year, points: { above: 0 } }, limit: peoplePerStep });
    if (accounts.length === 0) {
      const closed: Season = { ...season, state: 'closed' };
      await transaction.replace('seasons', closed);
      return ok(closed);
    }
    const requestId = season.changes.at(-1)?.requestId ?? seasonId;
    await transaction.insert('entries', accounts.map(({ personId, year, points }) => lapse({ personId, year, points, seasonId }, { now, requestId, policy })));
    for (const account of accounts) await transaction.replace('accounts', { ...account, points: 0 });
    return ok(season);
  });
  forgetShelf(store);
  return stepped;
}
