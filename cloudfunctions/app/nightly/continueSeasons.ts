import { stepLapse } from '../season/lapse';
import { allSeasons, prizesOf } from '../season/shelf';
import { readyOf, stepStock } from '../season/stock';
import type { NightlyContext } from './step';

/** Carries on what the office began: points that lapse, and shelves that are not filled yet. */
export async function continueSeasons(context: NightlyContext): Promise<'done' | 'more'> {
  const seasons = await allSeasons(context.store);
  let more = false;
  for (const { _id, state } of seasons) {
    if (state === 'closing') {
      const stepped = await stepLapse(_id, context);
      context.count('lapseSteps');
      more ||= stepped.ok && stepped.value.state === 'closing';
    }
    if (state === 'draft' || state === 'open') more = await fillShelf(_id, context) || more;
  }
  return more ? 'more' : 'done';
}

async function fillShelf(seasonId: string, { store, count }: NightlyContext): Promise<boolean> {
  const unready = (await prizesOf(seasonId, store)).find((prize) => prize.stock !== readyOf(prize));
  if (!unready) return false;
  await stepStock(unready._id, store);
  count('stockSteps');
  return true;
}
