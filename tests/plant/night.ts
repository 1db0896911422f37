import { runNightly, type NightlyReport } from '../../cloudfunctions/app/nightly/run';
import type { TestPlant } from './testPlant';

/** Lets the timer's work be done at the plant's present time. */
export const night = (plant: TestPlant): Promise<NightlyReport> =>
  runNightly(plant.host(null, new Date(plant.cloud.clock.now())), 40_000);
