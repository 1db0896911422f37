import { minuteSteps } from '../../cloudfunctions/app/nightly/minuteSteps';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import type { TestPlant } from './testPlant';

const runForMs = 20_000;

/** Fires the timer of every minute, at the cloud's time. */
export const everyMinute = (plant: TestPlant) => runNightly(plant.host(null, new Date(plant.cloud.clock.now())), runForMs, minuteSteps);
