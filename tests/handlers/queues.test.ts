import { makes, suggestionIn } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const queueOf = async (who: Who) => (await plant.does(who, 'queue.list', {})).items.map(({ id }) => id);
const waitingFor = async (who: Who) => (await plant.does(who, 'home.get', {})).waiting;

test('one’s own suggestion waits for the colleague, in the list and in the number on the first page', async () => {
  const own = await suggestionIn(plant, 'submitted', { author: 'wang' });
  expect([await queueOf('wang'), await waitingFor('wang')]).toEqual([[], 0]);
  expect([await queueOf('sun'), await waitingFor('sun')]).toEqual([[own], 1]);
});

test('work that a specialist carried out waits for the colleague to verify it', async () => {
  const id = await suggestionIn(plant, 'verifying', { implementer: 'wang' });
  expect([await queueOf('wang'), await waitingFor('wang')]).toEqual([[], 0]);
  expect(await queueOf('sun')).toEqual([id]);
});

test('a returned one waits for its author, also when the author is a specialist', async () => {
  const id = await suggestionIn(plant, 'returned', { author: 'wang' });
  expect([await queueOf('wang'), await queueOf('sun')]).toEqual([[id], []]);
});

test('a completed one presses nobody, but may be made the standard', async () => {
  const id = await suggestionIn(plant, 'completed');
  expect(await queueOf('sun')).toEqual([]);
  expect((await plant.does('sun', 'queue.list', { show: 'standardise' })).items.map((line) => line.id)).toEqual([id]);
});

test('the most urgent comes first, the overdue say so, and pages neither miss nor repeat one', async () => {
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
  const filed: string[] = [];
  for (let i = 0; i < 45; i += 1) {
    if (i % 15 === 0) plant.cloud.clock.advance(2 * 86_400_000);
    const id = plant.newId();
    await plant.does('lin', 'suggestion.submit', draft(id));
    filed.push(id);
  }
  plant.cloud.clock.advance(3 * 86_400_000);
  const pages = [await plant.does('sun', 'queue.list', {})];
  for (let last = pages[0]; last?.next; last = pages.at(-1)) pages.push(await plant.does('sun', 'queue.list', { cursor: last.next }));
  expect(pages.map(({ items }) => items.length)).toEqual([20, 20, 5]);
  const lines = pages.flatMap(({ items }) => items);
  expect(lines.map(({ id }) => id).sort()).toEqual([...filed].sort());
  const due = lines.map(({ dueAt }) => dueAt ?? '');
  expect(due).toEqual([...due].sort());
  expect(lines.map(({ overdue }) => overdue)).toEqual(lines.map(({ dueAt }) => new Date(dueAt ?? 0) < new Date(plant.cloud.clock.now())));
  expect(lines.some(({ overdue }) => overdue)).toBe(true);
});

const cursors = {
  'no cursor at all': 'rubbish',
  'a number': Buffer.from('5').toString('base64url'),
  'a query in place of a value': Buffer.from('[{"in":["x"]},"id"]').toString('base64url'),
  'a date beyond all dates': Buffer.from('[{"date":9000000000000000},"id"]').toString('base64url'),
  'a date that is none': Buffer.from('[{"date":"never"},"id"]').toString('base64url'),
};

test.each(Object.entries(cursors))('%s as cursor begins the list anew', async (_what, cursor) => {
  const id = await suggestionIn(plant, 'submitted');
  expect((await plant.does('lin', 'suggestion.mine', { cursor })).items.map((line) => line.id)).toEqual([id]);
  expect((await plant.does('sun', 'queue.list', { cursor })).items.map((line) => line.id)).toEqual([id]);
});

test('when roles change after the move, the detail names who holds it now', async () => {
  const id = await suggestionIn(plant, 'verifying', { author: 'lin', implementer: 'wang' });
  const sun = await plant.store.get('people', 'p-sun');
  if (!sun) throw new Error('Sun is on the roster');
  await plant.store.transact((transaction) => transaction.replace('people', { ...sun, state: 'left' }));
  expect((await plant.does('lin', 'suggestion.get', { id })).heldBy).toBe('合理化建议办公室');
  await makes(plant, 'zhou', 'verifyCompletion', id);
});
