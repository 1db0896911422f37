// A rush on the shelf, and a whole season: two hundred people at once for ten laptops and for three hundred umbrellas, then
// 1,400 who reserve and collect one after the other. All through the application, in one process.
import type { Person } from '#shared/model/person';
import { asCaller } from '../../local/cloudbase/wire/inProcess';
import { giveEach, openSeason, reserving, type Stocked } from '../plant/season';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';

const peopleAtOnce = 200;
const peopleOfSeason = 1400;
const points = 60;

/** So many people with points, and their accounts. */
async function crowd(plant: TestPlant, many: number): Promise<string[]> {
  const model = await plant.store.get('people', idOf('lin'));
  if (!model) throw new Error('Lin is of the plant');
  const people = Array.from({ length: many }, (_, i): Person => ({ ...model, _id: `p-crowd-${i}`, workNumber: `C${i}`, name: `众${i}`, account: `wx-crowd-${i}` }));
  for (let start = 0; start < many; start += peopleAtOnce) {
    const some = people.slice(start, start + peopleAtOnce);
    await plant.store.transact((transaction) => transaction.insert('people', some));
    await giveEach(plant, some.map(({ _id }) => _id), points);
  }
  return people.map(({ account }) => account);
}

async function rush(prize: Stocked, price: number) {
  const plant = await openTestPlant();
  const accounts = await crowd(plant, peopleAtOnce);
  const { prizeId } = await openSeason(plant, [prize]);
  plant.cloud.operations.reset();
  const waited = await Promise.all(accounts.map(async (account) => {
    const began = performance.now();
    const { ok } = await asCaller(account, () => plant.call(account, 'prizes.reserve', reserving(plant, prizeId, price)));
    return { ok, ms: Math.round(performance.now() - began) };
  }));
  const operations = plant.cloud.operations.databaseCount();
  const tries = accounts.map((account) => plant.cloud.operations.list.filter(({ action, caller }) => action === 'database.startTransaction' && caller === account).length);
  await plant.close();
  const served = waited.filter(({ ok }) => ok).length;
  return { served, of: peopleAtOnce, longestMs: Math.max(...waited.map(({ ms }) => ms)), medianMs: quantile(waited.map(({ ms }) => ms), 0.5), tries: { median: quantile(tries, 0.5), p95: quantile(tries, 0.95), most: Math.max(...tries) }, operations };
}

const quantile = (values: readonly number[], part: number): number => [...values].sort((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0;

async function wholeSeason() {
  const plant = await openTestPlant();
  const accounts = await crowd(plant, peopleOfSeason);
  const { prizeId } = await openSeason(plant, [{ name: '雨伞', tierId: '1', stock: peopleOfSeason }]);
  plant.cloud.operations.reset();
  const began = performance.now();
  for (const account of accounts) {
    const reserved = await plant.call(account, 'prizes.reserve', reserving(plant, prizeId));
    if (!reserved.ok) throw new Error(JSON.stringify(reserved));
    await plant.does('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: reserved.data.id });
  }
  const ms = Math.round(performance.now() - began);
  const operations = plant.cloud.operations.databaseCount();
  await plant.close();
  return { redeemed: accounts.length, ms, operations };
}

async function run(): Promise<void> {
  const laptops = await rush({ name: '笔记本电脑', tierId: '2', stock: 10 }, 50);
  const umbrellas = await rush({ name: '雨伞', tierId: '1', stock: 300 }, 5);
  console.log(JSON.stringify({ '200 for 10 laptops': laptops, '200 for 300 umbrellas': umbrellas, '1,400 redemptions': await wholeSeason() }, null, 2));
}

void run();
