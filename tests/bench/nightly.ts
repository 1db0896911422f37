// What every step of the nightly function costs in a plant of a hundred thousand suggestions, half of them open: on the
// night after a month has ended, on which everything has work; on an ordinary one; and on one after a unit has lost its
// specialist, people who carry ideas out have left, and much is late. For each step: requests to the database, documents
// read, seconds, and how many runs of 40 seconds it took; nothing is said of steps that had nothing to do.
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { nightlySteps } from '../../cloudfunctions/app/nightly/steps';
import { openTestPlant, type TestPlant } from '../plant/testPlant';
import { all, fill } from './night/fill';
import { idAt, people, units } from './night/plant';

const dayMs = 86_400_000;
const runMs = 40_000;
/** The month before is over. */
const now = new Date('2026-04-01T02:00:00+08:00');
const late = new Date(now.getTime() - 10 * dayMs);
/** More than a step that finds nothing asks for. */
const idleOperations = 10;

/** Unit u3 loses its specialist, every fiftieth who carries something out has left; of every hundredth the time is over. */
async function disturb({ store }: TestPlant): Promise<void> {
  await store.transact(async (transaction) => {
    for (let i = 0; i < people; i += 1) {
      const leaves = i === 3 || (i > units && i % 50 === 0);
      const person = leaves ? await transaction.get('people', `p-other-${i}`) : null;
      if (person) await transaction.replace('people', { ...person, state: 'left', roleKeys: [] });
    }
  });
  await store.transact(async (transaction) => {
    for (let i = 0; i < all; i += 101) {
      const suggestion = await transaction.get('suggestions', idAt(i));
      if (suggestion?.dueAt) await transaction.replace('suggestions', { ...suggestion, dueAt: late });
    }
  });
}

type Cost = { readonly runs: number; readonly seconds: number; readonly operations: number; readonly documents: number; readonly counts: object };

/** Each step by itself, until it has nothing left. */
async function night(plant: TestPlant, at: Date): Promise<Record<string, Cost>> {
  plant.cloud.clock.set(at);
  const costs: Record<string, Cost> = {};
  for (const [name, step] of Object.entries(nightlySteps)) {
    plant.cloud.operations.reset();
    plant.cloud.database.stats.reset();
    const begun = performance.now();
    const counts: Record<string, number> = {};
    let runs = 0;
    for (let ended = 'more'; ended === 'more'; runs += 1) {
      const report = await runNightly(plant.host(null, at), runMs, { [name]: step });
      for (const [what, n] of Object.entries(report.counts)) counts[what] = (counts[what] ?? 0) + n;
      ended = report.steps[name] ?? 'failed';
      if (ended === 'failed') throw new Error(name);
    }
    const operations = plant.cloud.operations.databaseCount();
    if (operations <= idleOperations) continue;
    costs[name] = { runs, seconds: Math.round((performance.now() - begun) / 100) / 10, operations, documents: plant.cloud.database.stats.documents, counts };
  }
  return costs;
}

async function run(): Promise<void> {
  const plant = await openTestPlant();
  plant.cloud.clock.set(now);
  await fill(plant, now);
  const monthsEnd = await night(plant, now);
  const quiet = await night(plant, new Date(now.getTime() + dayMs));
  await disturb(plant);
  const busy = await night(plant, new Date(now.getTime() + 2 * dayMs));
  await plant.close();
  console.log(JSON.stringify({ 'the night after a month': monthsEnd, 'a quiet night': quiet, 'a busy night': busy }, null, 2));
}

void run();
