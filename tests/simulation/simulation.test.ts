import fc from 'fast-check';
import { openTestPlant } from '../plant/testPlant';
import { audit } from './audit';
import { play } from './play';
import { failedOnce } from './seeds';
import { story, type Story } from './story';

const runs = Number(process.env.SIMULATION_RUNS ?? 150);
const seed = Number(process.env.SIMULATION_SEED ?? 23_222);
/** Plants that live beside each other: while one waits out a conflict, another goes on. */
const lanesAtOnce = 10;
const firstDay = new Date('2026-12-28T09:00:00+08:00');

async function holds(told: Story): Promise<void> {
  const plant = await openTestPlant();
  try {
    plant.cloud.clock.set(firstDay);
    await audit(plant, await play(plant, told));
  } finally {
    await plant.close();
  }
}

test(`whatever ${runs} plants do over the turn of the year, history, money, points and counts agree (seed ${seed})`, async () => {
  const lanes = Array.from({ length: lanesAtOnce }, (_, lane) => ({ numRuns: Math.ceil(runs / lanesAtOnce), seed: seed + lane }));
  await Promise.all(lanes.map((lane) => fc.assert(fc.asyncProperty(story, holds), lane)));
}, 600_000);

test.each(failedOnce)('a story that failed once stays good: %s', async (_what, told) => holds(told));
