// What the timer's due times and hand-over cost in a plant of a hundred thousand suggestions, half of them open: a night on
// which nothing is due, and one on which a unit has lost its specialist, people who carry ideas out have left, and much is
// late. Requests to the database, documents read, seconds, and how many runs of 40 seconds it took.
import { remindHolders, tellOffice, withdrawLate } from '../../cloudfunctions/app/nightly/dueTimes';
import { handOverStale } from '../../cloudfunctions/app/nightly/handOver';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import type { Person } from '#shared/model/person';
import type { Suggestion } from '#shared/model/suggestion';
import type { Status } from '#shared/policy/moves';
import { suggestionIn } from '../plant/arrange';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

const all = 100_000;
const units = 30;
const people = 2200;
const insertedAtOnce = 1000;
const dayMs = 86_400_000;
const now = new Date('2026-03-12T02:00:00+08:00');
const inTime = new Date(now.getTime() + 20 * dayMs);
const late = new Date(now.getTime() - 10 * dayMs);

/** Of twenty, ten are open. */
const mixture: readonly Status[] = [
  'submitted', 'submitted', 'returned', 'unitReview', 'unitReview', 'implementing', 'implementing', 'implementing', 'verifying', 'completed',
  'declined', 'declined', 'duplicate', 'withdrawn', 'standardised', 'standardised', 'standardised', 'standardised', 'standardised', 'standardised',
];

function holderOf(status: Status, unitId: string, i: number): string[] {
  switch (status) {
    case 'returned': return [`person:p-other-${i % people}`];
    case 'implementing': return [`person:p-other-${(i + 7) % people}`];
    case 'submitted':
    case 'verifying':
    case 'completed': return [`specialist:${unitId}`];
    case 'unitReview': return [`specialist:${unitId}`, `unitReviewer:${unitId}`];
    default: return [];
  }
}

function variant(model: Suggestion, i: number): Suggestion {
  const status = mixture[i % mixture.length] ?? 'submitted';
  const unitId = `u${Math.floor(i / mixture.length) % units}`;
  const waitsFor = holderOf(status, unitId, i);
  const carriedOut = ['implementing', 'verifying', 'completed', 'standardised'].includes(status);
  return {
    ...model, _id: `other-${String(i).padStart(7, '0')}`, sayingKey: `other-${i}`, number: `260101-${i.toString(36).toUpperCase()}`, authorId: `p-other-${i % people}`, authorName: '众人',
    unitId, reviewUnitId: unitId, status, stage: status === 'submitted' ? 'submitted' : 'unitReview', waitsFor,
    implementable: carriedOut ? true : null, implementerId: carriedOut ? `p-other-${(i + 7) % people}` : null,
    dueAt: waitsFor.length > 0 && status !== 'completed' ? inTime : null,
  };
}

const colleague = (model: Person, i: number): Person => ({
  ...model, _id: `p-other-${i}`, workNumber: `O${i}`, name: `众${i}`, account: `wx-other-${i}`,
  ...(i < units ? { grants: [{ role: 'specialist', scope: `u${i}`, from: '2020-01-01', until: null }], roleKeys: [`specialist:u${i}`] } : {}),
});

async function fill(plant: TestPlant): Promise<void> {
  const model = await plant.store.get('suggestions', await suggestionIn(plant, 'submitted'));
  const person = await plant.store.get('people', 'p-qian');
  if (!model || !person) throw new Error('the test plant has Qian and a suggestion');
  const colleagues = Array.from({ length: people }, (_, i) => colleague(person, i));
  for (let start = 0; start < people; start += insertedAtOnce) {
    await plant.store.transact((transaction) => transaction.insert('people', colleagues.slice(start, start + insertedAtOnce)));
  }
  for (let start = 0; start < all; start += insertedAtOnce) {
    const batch = Array.from({ length: insertedAtOnce }, (_, i) => variant(model, start + i));
    await plant.store.transact((transaction) => transaction.insert('suggestions', batch));
  }
}

/** Unit u3 loses its specialist, every fiftieth who carries something out has left; of every hundredth the time is over. */
async function disturb(plant: TestPlant): Promise<void> {
  await plant.store.transact(async (transaction) => {
    for (let i = 0; i < people; i += 1) {
      const leaves = i === 3 || (i > units && i % 50 === 0);
      const person = leaves ? await transaction.get('people', `p-other-${i}`) : null;
      if (person) await transaction.replace('people', { ...person, state: 'left', roleKeys: [] });
    }
  });
  for (let start = 0; start < all; start += 100 * insertedAtOnce) {
    await plant.store.transact(async (transaction) => {
      for (let i = start; i < Math.min(all, start + 100 * insertedAtOnce); i += 101) {
        const suggestion = await transaction.get('suggestions', `other-${String(i).padStart(7, '0')}`);
        if (suggestion?.dueAt) await transaction.replace('suggestions', { ...suggestion, dueAt: late });
      }
    });
  }
}

async function measured(plant: TestPlant, at: Date): Promise<object> {
  plant.cloud.clock.set(at);
  plant.cloud.operations.reset();
  plant.cloud.database.stats.reset();
  const begun = performance.now();
  const counts: Record<string, number> = {};
  for (let runs = 1; ; runs += 1) {
    const report = await runNightly(plant.host(null, at), 40_000, { handOverStale, withdrawLate, remindHolders, tellOffice });
    for (const [what, n] of Object.entries(report.counts)) counts[what] = (counts[what] ?? 0) + n;
    if (Object.values(report.steps).includes('more')) continue;
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    return { runs, seconds, operations: plant.cloud.operations.databaseCount(), documents: plant.cloud.database.stats.documents, counts };
  }
}

async function run(): Promise<void> {
  const plant = await openTestPlant();
  plant.cloud.clock.set(now);
  await fill(plant);
  await measured(plant, now);
  const quiet = await measured(plant, new Date(now.getTime() + dayMs));
  await disturb(plant);
  const busy = await measured(plant, new Date(now.getTime() + 2 * dayMs));
  const after = await measured(plant, new Date(now.getTime() + 2 * dayMs + 600_000));
  await plant.close();
  console.log(JSON.stringify({ 'a quiet night': quiet, 'a busy night': busy, 'ten minutes later': after }, null, 2));
}

void run();
