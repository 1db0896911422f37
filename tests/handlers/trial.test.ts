import type { Input } from '#shared/contract/index';
import { collectionIndexes, type CollectionName } from '../../cloudfunctions/store/indexes';
import { awardYear, paid } from '../plant/annual';
import { makes, suggestionFor, suggestionIn } from '../plant/arrange';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-10T12:00:00+08:00').getTime());
});
afterEach(() => plant.close());

const attempt = (changes: Input<'trial.step'>['changes'], year = 2026) => plant.does('zhou', 'trial.step', { year, changes });
const lin = async (changes: Input<'trial.step'>['changes']) => (await attempt(changes)).people.find(({ id }) => id === idOf('lin'));

async function everything(): Promise<string> {
  const names = Object.keys(collectionIndexes) as CollectionName[];
  return JSON.stringify(await Promise.all(names.map((name) => plant.store.find(name, { where: {}, limit: 1000 }))));
}

test('the same numbers change nothing for anybody, whatever was corrected, revoked or declared invalid', async () => {
  await suggestionIn(plant, 'standardised');
  await makes(plant, 'zhou', 'correct', await suggestionIn(plant, 'adopted'), { grade: 'first' });
  await makes(plant, 'zhou', 'revoke', await suggestionIn(plant, 'completed'));
  await makes(plant, 'zhou', 'invalidate', await suggestionIn(plant, 'adopted'));
  const { people, units } = await attempt({});
  expect(people).toEqual([]);
  expect(units.filter(({ before }) => before.points > 0).map(({ before, after }) => [before, after]))
    .toEqual([[{ points: 9, awardsFen: 28_000 }, { points: 9, awardsFen: 28_000 }]]);
});

test('another award and other points say who gains and loses how much, and what the unit comes to', async () => {
  await suggestionIn(plant, 'completed');
  expect(await lin({ 'awardYuan.second': 100, 'points.completed': 1 })).toEqual({
    id: 'p-lin', name: '林小满', unitName: '冲压分厂', before: { points: 4, awardsFen: 8_000 }, after: { points: 3, awardsFen: 10_000 },
  });
});

test('other thresholds give the grade that the panel’s scores come to; what was concluded differently keeps its own', async () => {
  await suggestionIn(plant, 'adopted');
  expect((await lin({ 'scoring.gradeFrom.first': 74 }))?.after.awardsFen).toBe(12_000);
  expect((await lin({ 'scoring.gradeFrom.second': 80, 'scoring.gradeFrom.third': 78 }))?.after).toEqual({ points: 0, awardsFen: 0 });
  const other = await suggestionFor(plant, 'adopt', 'unitReview', { author: 'zhao', implementer: 'zhao' });
  await makes(plant, 'sun', 'adopt', other, { grade: 'third', words: '只适用于一台设备' });
  expect((await attempt({ 'scoring.gradeFrom.first': 74 })).people.map(({ id }) => id)).toEqual(['p-lin']);
});

test('other weights weigh the panel’s marks anew: a grade that followed them follows them again', async () => {
  await suggestionIn(plant, 'adopted');
  const weights = { 'scoring.weights.novelty': 0, 'scoring.weights.feasibility': 100, 'scoring.weights.benefit': 0, 'scoring.weights.spread': 0 };
  expect((await lin({ ...weights, 'scoring.gradeFrom.first': 80 }))?.after.awardsFen).toBe(12_000);
  expect(await lin(weights)).toBeUndefined();
  expect((await lin({ ...weights, 'scoring.weights.novelty': 100, 'scoring.weights.feasibility': 0, 'scoring.gradeFrom.second': 75 }))?.after.awardsFen).toBe(3_000);
});

test('other amounts on a confirmed year say what would have been paid, who gains and loses, and touch nothing', async () => {
  await paid(plant);
  const before = await everything();
  const tried = await plant.does('wu', 'trial.annual', { year: awardYear, changes: { 'annual.specialistYuan': 600, 'annual.specialistExcellentYuan': 650, 'annual.wagePercent': 2 } });
  expect(tried).toEqual({
    confirmed: true,
    kinds: [{ kind: 'unit', lines: 1, beforeFen: 1_234_568, afterFen: 2_469_135 }, { kind: 'specialist', lines: 3, beforeFen: 190_000, afterFen: 190_000 }],
    people: [{ id: 'p-chen', name: '陈刚', unitName: '动能分厂', beforeFen: 50_000, afterFen: 60_000 }, { id: 'p-sun', name: '孙立', unitName: '冲压分厂', beforeFen: 70_000, afterFen: 65_000 }, { id: 'p-wang', name: '王芳', unitName: '冲压分厂', beforeFen: 70_000, afterFen: 65_000 }],
  });
  expect((await plant.does('wu', 'trial.annual', { year: awardYear, changes: {} })).people).toEqual([]);
  expect(await everything()).toBe(before);
});

test('a trial touches nothing: the database is the same before and after', async () => {
  await suggestionIn(plant, 'standardised');
  await attempt({});
  const before = await everything();
  await attempt({ 'awardYuan.first': 500, 'points.adopted': 9, 'scoring.gradeFrom.first': 90 });
  expect(await everything()).toBe(before);
});

test('hundreds of suggestions come in steps, each counted once', async () => {
  const model = await plant.store.get('suggestions', await suggestionIn(plant, 'submitted'));
  if (!model) throw new Error('Lin has a suggestion');
  const many = Array.from({ length: 400 }, (_, i) => ({ ...model, _id: `many-${String(i).padStart(6, '0')}`, sayingKey: `many-${i}` }));
  await plant.store.transact((transaction) => transaction.insert('suggestions', many));
  let [counted, steps] = [0, 0];
  for (let cursor: string | null | undefined = undefined; cursor !== null; steps += 1) {
    const part: Awaited<ReturnType<typeof attempt>> = await plant.does('zhou', 'trial.step', { year: 2026, changes: {}, ...(cursor === undefined ? {} : { cursor }) });
    counted += part.suggestions;
    cursor = part.next;
  }
  expect([counted, steps]).toEqual([402, 5]);
});
