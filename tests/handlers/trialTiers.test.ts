import type { Output } from '#shared/contract/index';
import { collectionIndexes, type CollectionName } from '../../cloudfunctions/store/indexes';
import { makes, suggestionIn } from '../plant/arrange';
import { dayMs, draftSeason, giveEach, givePoints, openSeason, reserved } from '../plant/season';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const attempt = (year: number, points: number[], cursor?: string): Promise<Output<'trial.tiers'>> => plant.does('wu', 'trial.tiers', { year, points, ...(cursor ? { cursor } : {}) });

async function everything(): Promise<string> {
  const names = Object.keys(collectionIndexes) as CollectionName[];
  return JSON.stringify(await Promise.all(names.map((name) => plant.store.find(name, { where: {}, limit: 1000 }))));
}

test('what was earned counts, not what is left after a reservation; nothing is written, at three operations beside who asks', async () => {
  const { year } = await reserved(plant);
  await givePoints(plant, 'zhao', 4);
  const before = await everything();
  plant.cloud.operations.reset();
  const tried = await attempt(year, [4, 12]);
  expect(plant.cloud.operations.databaseCount()).toBeLessThanOrEqual(4);
  expect(tried).toEqual({
    tiers: [{ name: '一档', points: { before: 5, after: 4 }, people: { before: 1, after: 1 } }, { name: '二档', points: { before: 50, after: 12 }, people: { before: 0, after: 1 } }],
    none: { before: 1, after: 0 }, next: null,
    people: [
      { id: 'p-lin', name: '林小满', unitName: '冲压分厂', earned: 12, before: 0, after: 1 },
      { id: 'p-zhao', name: '赵铁柱', unitName: '冲压分厂', earned: 4, before: -1, after: 0 },
    ],
  });
  expect(await everything()).toBe(before);
});

test('points that were taken back or are of another year do not count as earned', async () => {
  const { year } = await draftSeason(plant);
  await makes(plant, 'zhou', 'revoke', await suggestionIn(plant, 'adopted'));
  expect((await attempt(year, [1, 2])).none).toEqual({ before: 1, after: 1 });
  plant.cloud.clock.advance(370 * dayMs);
  await givePoints(plant, 'zhao', 30);
  expect((await attempt(year, [1, 2])).people).toEqual([]);
});

test('points that lapsed were earned all the same', async () => {
  const { seasonId, year } = await openSeason(plant);
  await givePoints(plant, 'zhao', 12);
  plant.cloud.clock.advance(30 * dayMs);
  await plant.does('zhou', 'season.close', { requestId: plant.newId(), seasonId });
  plant.cloud.clock.advance(2 * dayMs);
  while (!(await plant.does('zhou', 'season.lapse', { seasonId })).done);
  expect((await attempt(year, [13, 50])).people).toEqual([{ id: 'p-zhao', name: '赵铁柱', unitName: '冲压分厂', earned: 12, before: 0, after: -1 }]);
});

test('fewer or more prices than the season has tiers are refused, as are such that do not rise', async () => {
  const { year } = await draftSeason(plant);
  const outcomes = [[5], [5, 20, 30], [20, 5], []].map((points) => plant.outcome('zhou', 'trial.tiers', { year, points }));
  expect(await Promise.all(outcomes)).toEqual(['triedTiersUnfit', 'triedTiersUnfit', 'triedTiersUnfit', 'triedTiersUnfit']);
});

test('hundreds of people come in steps, and where entries fill an answer a step is shorter: each is counted once', async () => {
  const { year } = await draftSeason(plant);
  const person = await plant.store.get('people', idOf('qian'));
  if (!person) throw new Error('Qian is on the roster');
  const many = Array.from({ length: 150 }, (_, i) => `p-many-${String(i).padStart(3, '0')}`);
  await plant.store.transact((transaction) => transaction.insert('people', many.map((_id) => ({ ...person, _id, workNumber: _id, account: _id }))));
  await giveEach(plant, many, 2);
  const [model] = await plant.store.find('entries', { where: { personId: many[0] ?? '' }, limit: 1 });
  if (!model) throw new Error('points were given');
  const more = many.slice(0, 60).flatMap((personId) => Array.from({ length: 20 }, (_, i) => ({ ...model, _id: `points:completed:${personId}:${i}`, kind: 'completed' as const, personId, to: `person:${personId}:${year}`, amount: 1 })));
  for (let start = 0; start < more.length; start += 400) await plant.store.transact((transaction) => transaction.insert('entries', more.slice(start, start + 400)));
  const sums = { none: 0, second: 0, steps: 0 };
  for (let cursor: string | null | undefined; cursor !== null; sums.steps += 1) {
    const part: Output<'trial.tiers'> = await attempt(year, [5, 22], cursor);
    sums.none += part.none.after;
    sums.second += part.tiers[1]?.people.after ?? 0;
    cursor = part.next;
  }
  expect(sums).toEqual({ none: 90, second: 60, steps: 3 });
});
