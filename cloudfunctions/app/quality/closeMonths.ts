import { monthAfter, monthStart } from '#shared/domain/quality/months';
import { plantScope } from '#shared/domain/quality/figures';
import { monthOf } from '#shared/domain/time';
import type { NightlyContext, NightlyStep } from '../nightly/step';
import { qualityWalk, settlesInMs } from './countReviews';
import { drawFor } from './drawFor';

const closingWalk = 'monthClosing';
/** Behind every id of a month. */
const lastSign = '\uffff';

/**
 * When a month is over and all its reviews are counted: draws the sample for the blind second review, one unit or group
 * a turn, each together with the walk's place. The first night ever begins with the month before.
 */
export const closeMonths: NightlyStep = async (context) => {
  const { store, now, count } = context;
  const walk = await store.get('walks', closingWalk);
  const before = monthAfter(monthOf(now), -1);
  const place = walk?.place ?? monthAfter(before, -1) + lastSign;
  if (place >= before + lastSign || !await areCounted(context)) return 'done';
  const [next] = await store.find('qualityMonths', {
    where: { _id: { above: place, upTo: before + lastSign } }, orderBy: { field: '_id', direction: 'asc' }, limit: 1,
  });
  const drawn = next && next.scope !== plantScope ? await drawFor(next, context) : [];
  const wrote = await store.transact(async (transaction) => {
    const known = await transaction.get('walks', closingWalk);
    if (known?.place !== walk?.place) return false;
    const moved = { _id: closingWalk, schema: 1 as const, version: known?.version ?? 1, place: next?._id ?? before + lastSign, upTo: now };
    if (known) await transaction.replace('walks', moved);
    else await transaction.insert('walks', [moved]);
    await transaction.insert('blindReviews', drawn);
    return true;
  });
  if (wrote) count('blindReviewsDrawn', drawn.length);
  return next ? 'more' : 'done';
};

/** Everything that happened before the present month is counted, and nothing of it can still be on its way. */
export async function areCounted({ store, now }: NightlyContext): Promise<boolean> {
  const over = monthStart(monthOf(now));
  if (now.getTime() - settlesInMs < over.getTime()) return false;
  const walk = await store.get('walks', qualityWalk);
  const { items: [next] } = await store.page('history', { where: { at: { below: now } }, orderBy: { field: 'at', direction: 'asc' }, limit: 1, after: walk?.place ?? null });
  return !next || next.at >= over;
}
