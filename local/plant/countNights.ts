import { countFrequencies, keyOlder } from '../../cloudfunctions/app/nightly/frequencies';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { closeMonths } from '../../cloudfunctions/app/quality/closeMonths';
import { countReviews } from '../../cloudfunctions/app/quality/countReviews';
import { findSignals } from '../../cloudfunctions/app/quality/findSignals';
import type { PlantCaller } from './caller';

const countForMs = 60_000;

/** What the nights before `now` would have counted, then what rests on it. Reminders are left to the first night that somebody lives through. */
export async function countNights({ host }: Pick<PlantCaller, 'host'>, now: Date): Promise<void> {
  await runNightly(host(null, now), countForMs, { countReviews, countFrequencies });
  await runNightly(host(null, now), countForMs, { closeMonths, findSignals, keyOlder });
}
