import type { Output } from '#shared/contract/index';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { makes } from '../plant/arrange';
import { blindSample, concludedInMarch, nights } from '../plant/blind';
import { draft } from '../plant/drafts';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const marks = { novelty: 70, feasibility: 80, benefit: 75, spread: 70 };
const give = (id: string, more: object = {}) => ({ requestId: plant.newId(), id, marks, comment: '可行', ...more });
const one = async (): Promise<string> => (await blindSample(plant)).blindId;

test('after the month is over, a conclusion of it waits for the experts of its category, and is counted on their first page', async () => {
  const { items } = await (async () => { await one(); return plant.does('fang', 'blind.list', {}); })();
  expect(items).toMatchObject([{ month: '2026-03', title: draft('x').title, category: 'safetyEnvironment', photos: 0, dueAt: '2026-04-16T15:59:59.999Z', overdue: false }]);
  expect((await plant.does('fang', 'home.get', {})).blind).toBe(1);
  expect((await plant.does('fang', 'queue.overview', {})).blind).toBe(1);
  expect((await plant.does('sun', 'queue.overview', {})).blind).toBe(0);
  plant.cloud.clock.set(new Date('2026-04-17T00:30:00+08:00'));
  expect((await plant.does('fang', 'blind.list', {})).items).toMatchObject([{ overdue: true }]);
  plant.cloud.clock.set(new Date('2026-04-16T09:00:00+08:00'));
  expect((await plant.does('lin', 'home.get', {})).blind).toBe(0);
  expect((await plant.does('tang', 'blind.list', {})).items).toEqual([]);
});

test('before the month is over nothing is drawn, and a night that runs again draws nothing twice', async () => {
  await concludedInMarch(plant);
  await nights(plant);
  expect((await plant.does('fang', 'blind.list', {})).items).toEqual([]);
  plant.cloud.clock.set(new Date('2026-04-01T00:05:00+08:00'));
  await nights(plant);
  expect((await plant.does('fang', 'blind.list', {})).items).toEqual([]);
  plant.cloud.clock.set(new Date('2026-04-01T00:30:00+08:00'));
  for (let i = 0; i < 3; i += 1) await nights(plant);
  expect((await plant.does('fang', 'blind.list', {})).items).toHaveLength(1);
});

test('two timers at once draw once', async () => {
  await concludedInMarch(plant);
  plant.cloud.clock.set(new Date('2026-04-01T00:30:00+08:00'));
  const host = { ...plant.host(null, new Date(plant.cloud.clock.now())), log: () => undefined };
  await Promise.all([runNightly(host, 40_000), runNightly(host, 40_000)]);
  await nights(plant);
  expect((await plant.store.find('blindReviews', { where: {}, limit: 10 }))).toHaveLength(1);
});

test('whatever had been concluded, what an expert is shown is the same to the letter, ids apart', async () => {
  const seen = async (how: 'adopt' | 'decline'): Promise<Output<'blind.get'>> => {
    const other = await openTestPlant();
    try {
      const { blindId } = await blindSample(other, how);
      return await other.does('fang', 'blind.get', { id: blindId });
    } finally {
      await other.close();
    }
  };
  const [adopted, declined] = [await seen('adopt'), await seen('decline')];
  expect({ ...adopted, id: '' }).toEqual({ ...declined, id: '' });
});

test('what an expert is shown before tells neither author, unit, grade, reviewers nor the suggestion itself', async () => {
  const { blindId, suggestionId } = await blindSample(plant, 'adopt');
  const suggestion = await plant.store.get('suggestions', suggestionId);
  const shown = JSON.stringify([await plant.does('fang', 'blind.get', { id: blindId }), await plant.does('fang', 'blind.list', {})]);
  const secrets = [suggestionId, suggestion?.number, '林小满', idOf('lin'), '冲压', 'stamping', '孙立', '何青', 'second', 'adopted', 'declined'];
  expect(secrets.filter((secret) => secret !== undefined && shown.replace(/"gradeFrom":\{[^}]*\}/g, '').includes(secret))).toEqual([]);
});

test('the result is told once the marks are given, and counts in the month of the conclusion', async () => {
  const { blindId, suggestionId } = await blindSample(plant, 'adopt');
  const suggestion = await plant.store.get('suggestions', suggestionId);
  // 14 + 24 + 22.5 + 14 = 74.5: the second grade, as was concluded.
  expect(await plant.does('fang', 'blind.give', give(blindId))).toEqual({ points: 74.5, band: 'second', concluded: 'second', agrees: true, number: suggestion?.number });
  const { figures } = await plant.does('zhou', 'quality.scope', { month: '2026-03', scope: 'unit:stamping' });
  expect(figures?.counts).toMatchObject({ blind: 1, blindApart: 0 });
  expect((await plant.does('zhou', 'quality.plant', { month: '2026-03' })).figures?.counts.blind).toBe(1);
  expect((await plant.does('fang', 'blind.list', {})).items).toEqual([]);
});

test('another band than concluded stands apart, with the suggestion behind it', async () => {
  const { blindId, suggestionId } = await blindSample(plant, 'decline');
  expect(await plant.does('fang', 'blind.give', give(blindId))).toMatchObject({ band: 'second', concluded: 'decline', agrees: false });
  const { items } = await plant.does('zhou', 'quality.cases', { month: '2026-03', scope: 'unit:stamping', figure: 'blindApart' });
  expect(items).toMatchObject([{ suggestionId, people: [] }]);
});

test('it is given once: a repeat answers as the first time, anything else is refused', async () => {
  const input = give(await one());
  const first = await plant.does('fang', 'blind.give', input);
  expect(await plant.does('fang', 'blind.give', input)).toEqual(first);
  expect(await plant.outcome('fang', 'blind.give', { ...input, comment: '另一句' })).toBe('idReused');
  expect(await plant.outcome('fang', 'blind.give', give(input.id))).toBe('blindGiven');
  expect(await plant.outcome('fang', 'blind.get', { id: input.id })).toBe('blindGiven');
  expect((await plant.does('zhou', 'quality.plant', { month: '2026-03' })).figures?.counts.blind).toBe(1);
});

test('whoever wrote, scored or concluded it does not judge it a second time', async () => {
  const id = plant.newId();
  plant.cloud.clock.set(new Date('2026-03-02T09:00:00+08:00'));
  await plant.does('fang', 'suggestion.submit', draft(id));
  await makes(plant, 'zhou', 'decline', id);
  plant.cloud.clock.set(new Date('2026-04-01T00:30:00+08:00'));
  await nights(plant);
  const [review] = await plant.store.find('blindReviews', { where: {}, limit: 1 });
  expect((await plant.does('fang', 'blind.list', {})).items).toEqual([]);
  expect((await plant.does('fang', 'home.get', {})).blind).toBe(0);
  expect(await plant.outcome('fang', 'blind.give', give(review?._id ?? ''))).toBe('notFound');
});

test('what is declared invalid meanwhile is shown to no expert', async () => {
  const { blindId, suggestionId } = await blindSample(plant, 'adopt');
  await makes(plant, 'zhou', 'invalidate', suggestionId);
  expect((await plant.does('fang', 'blind.list', {})).items).toEqual([]);
  expect(await plant.outcome('fang', 'blind.get', { id: blindId })).toBe('notFound');
});
