import { makes, suggestionIn } from '../plant/arrange';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
});
afterEach(() => plant.close());

const movesTold = async (who: Who, id: string) =>
  (await plant.does(who, 'inbox.list', {})).items.filter(({ suggestionId }) => suggestionId === id).map(({ move }) => move);
const unread = async (who: Who) => (await plant.does(who, 'inbox.unread', {})).unread;

test('an author is told of every move that others made, newest first, and of none of their own', async () => {
  const id = await suggestionIn(plant, 'standardised');
  expect(await movesTold('lin', id)).toEqual(['standardise', 'verifyCompletion', 'reportCompletion', 'adopt', 'accept']);
});

test('whoever holds it next is told, and whoever made the move is not', async () => {
  const id = await suggestionIn(plant, 'unitReview');
  expect([await movesTold('wang', id), await movesTold('sun', id), await movesTold('chen', id)]).toEqual([['accept', 'submit'], ['submit'], []]);
});

test('a score tells nobody until it completes the panel, then whoever concludes; never the author', async () => {
  await plant.does('zhou', 'roles.give', { requestId: plant.newId(), personId: idOf('qian'), role: 'unitReviewer', scope: 'stamping', from: '2026-03-02' });
  const id = await suggestionIn(plant, 'unitReview');
  await makes(plant, 'he', 'score', id);
  const all = async () => [await movesTold('lin', id), await movesTold('wang', id), await movesTold('qian', id)];
  expect(await all()).toEqual([['accept'], ['accept', 'submit'], ['accept']]);
  await makes(plant, 'qian', 'score', id);
  expect(await all()).toEqual([['accept'], ['score', 'accept', 'submit'], ['accept']]);
});

test('a notice says where the suggestion stands now, who holds it and by when', async () => {
  const id = await suggestionIn(plant, 'unitReview');
  const [line] = (await plant.does('lin', 'inbox.list', {})).items;
  expect(line).toMatchObject({ suggestionId: id, move: 'accept', mine: true, unread: true, now: { status: 'unitReview', heldBy: '冲压分厂专员', overdue: false } });
  expect(line?.now?.dueAt).toBe('2026-03-09T15:59:59.999Z');
});

test('an implementer who is replaced is told, and is shown no more than they may read', async () => {
  const id = await suggestionIn(plant, 'adopted', { implementer: 'qian' });
  await makes(plant, 'sun', 'reassign', id, { implementerId: idOf('zhao') });
  const [line] = (await plant.does('qian', 'inbox.list', {})).items;
  expect(line).toMatchObject({ move: 'reassign', suggestionId: id, words: '', now: null });
  expect(await plant.outcome('qian', 'suggestion.get', { id })).toBe('notAllowed');
  expect(await movesTold('zhao', id)).toEqual(['reassign']);
});

test('looking at the inbox makes its notices read, on every phone, and what comes later is new again', async () => {
  const id = await suggestionIn(plant, 'adopted');
  expect([await unread('lin'), (await plant.does('lin', 'home.get', {})).unread]).toEqual([2, 2]);
  const [newest] = (await plant.does('lin', 'inbox.list', {})).items;
  expect(await plant.does('lin', 'inbox.seen', { until: newest?.at ?? '' })).toEqual({ unread: 0 });
  expect((await plant.does('lin', 'inbox.list', {})).items.map((line) => line.unread)).toEqual([false, false]);
  plant.cloud.clock.advance(1000);
  await makes(plant, 'zhao', 'start', id);
  expect(await unread('lin')).toBe(1);
});

test('what has not happened yet is not seen, and seeing an older page takes nothing back', async () => {
  await suggestionIn(plant, 'unitReview');
  await plant.does('lin', 'inbox.seen', { until: '2099-01-01T00:00:00.000Z' });
  await plant.does('lin', 'inbox.seen', { until: '2020-01-01T00:00:00.000Z' });
  expect(await unread('lin')).toBe(0);
  plant.cloud.clock.advance(1000);
  await suggestionIn(plant, 'unitReview');
  expect(await unread('lin')).toBe(1);
});

test('news older than thirty days is no longer counted, and still listed', async () => {
  const id = await suggestionIn(plant, 'unitReview');
  plant.cloud.clock.advance(31 * 86_400_000);
  expect([await unread('lin'), await movesTold('lin', id)]).toEqual([0, ['accept']]);
});

test('pages neither miss nor repeat a notice, also when many came at the same moment', async () => {
  for (let i = 0; i < 25; i += 1) await suggestionIn(plant, 'submitted');
  const first = await plant.does('sun', 'inbox.list', {});
  const second = await plant.does('sun', 'inbox.list', { cursor: first.next ?? '' });
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
});
