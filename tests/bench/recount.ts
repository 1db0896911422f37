// Comparing the accounts of 10,000 people with 100,000 entries, in process, and what an adoption that pays costs.
import type { Account, Entry } from '#shared/model/ledger';
import { openTestPlant, type TestPlant } from '../plant/testPlant';
import { moveCall, suggestionFor } from '../plant/arrange';

const people = 10_000;
const entriesEach = 10;
const peopleAtOnce = 200;

const entryOf = (person: string, index: number): Entry => ({
  _id: `points:adopted:bench-${person}-${index}:1`, schema: 1, book: 'points', from: 'issuer', to: `person:${person}:2026`, amount: 2, personId: person, year: 2026,
  month: '2026-03', at: new Date('2026-03-10T04:00:00Z'), kind: 'adopted', suggestionId: `bench-${person}-${index}`, suggestionTitle: '冲床加装双手启动按钮',
  suggestionNumber: '260310-7K3M', round: 1, move: 'adopt', seasonId: null, reservationId: null, prizeName: null, awardId: null,
  historyId: `bench-${person}-${index}`, policyVersion: 'v1', clause: '积分奖励：建议被采纳',
});
const accountOf = (person: string): Account =>
  ({ _id: `${person}-2026`, schema: 1, version: 1, personId: person, year: 2026, points: 2 * entriesEach, awardsFen: 0 });

async function fill({ store }: TestPlant): Promise<void> {
  for (let start = 0; start < people; start += peopleAtOnce) {
    const some = Array.from({ length: peopleAtOnce }, (_, index) => `p-bench-${String(start + index).padStart(6, '0')}`);
    await store.transact(async (transaction) => {
      await transaction.insert('entries', some.flatMap((person) => Array.from({ length: entriesEach }, (_, index) => entryOf(person, index))));
      await transaction.insert('accounts', some.map(accountOf));
    });
  }
}

async function recountOnce(plant: TestPlant) {
  plant.cloud.operations.reset();
  const begun = performance.now();
  let recount = await plant.does('zhou', 'ledger.recount', { requestId: plant.newId() });
  let steps = 0;
  for (; recount.state === 'running'; steps += 1) recount = await plant.does('zhou', 'ledger.step', { id: recount.id });
  const seconds = Math.round(performance.now() - begun) / 1000;
  return { entries: recount.entries, differences: recount.differenceCount, seconds, steps, operations: plant.cloud.operations.databaseCount() };
}

async function adoptionCost(plant: TestPlant): Promise<number> {
  const id = await suggestionFor(plant, 'adopt', 'unitReview');
  plant.cloud.operations.reset();
  await plant.does('sun', ...moveCall(plant, 'adopt', id));
  return plant.cloud.operations.databaseCount();
}

async function run(): Promise<void> {
  const plant = await openTestPlant();
  await adoptionCost(plant);
  const award = await adoptionCost(plant);
  await fill(plant);
  const figures = { 'recount of 100,000 entries': await recountOnce(plant), 'operations of an adoption that pays points and an award': award };
  await plant.close();
  console.log(JSON.stringify(figures, null, 2));
}

void run();
