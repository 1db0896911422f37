import type { Suggestion } from '#shared/model/suggestion';
import { makes, moveCall, suggestionIn } from '../../plant/arrange';
import { night } from '../../plant/night';
import { originalId } from '../../plant/samples';
import { openTestPlant, type TestPlant, type Who } from '../../plant/testPlant';
import { readBooks, recount, recountAuthors, storedCounts, authorCounts } from '../../simulation/books';

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
});
afterEach(() => plant.close());

const at = (moment: string) => plant.cloud.clock.set(new Date(`2026-${moment}+08:00`));
const stored = async (id: string): Promise<Suggestion> => {
  const suggestion = await plant.store.get('suggestions', id);
  if (!suggestion) throw new Error(`${id} was filed`);
  return suggestion;
};
const historyOf = (id: string) => plant.store.find('history', { where: { suggestionId: id }, orderBy: { field: 'sequence', direction: 'asc' }, limit: 100 });
const told = async (who: Who, id: string) => (await plant.does(who, 'inbox.list', {})).items.filter(({ suggestionId }) => suggestionId === id).map(({ move }) => move);
/** The suggestion that stands beside as an original for others is not looked at here. */
const closeOriginal = () => makes(plant, 'zhou', 'invalidate', originalId);

describe('returned and not completed in thirty days', () => {
  let id: string;
  beforeEach(async () => {
    id = await suggestionIn(plant, 'returned');
    await closeOriginal();
  });

  test('it is withdrawn in the night after the last day, and not in the night before', async () => {
    at('04-01T00:10:00');
    expect((await night(plant)).counts).toMatchObject({ withdrawn: 0 });
    at('04-02T00:00:00');
    expect((await night(plant)).counts).toMatchObject({ withdrawn: 1 });
    expect(await stored(id)).toMatchObject({ status: 'withdrawn', waitsFor: [], dueAt: null });
    expect((await historyOf(id)).at(-1)).toMatchObject({ _id: `clock-withdraw-${id}-1`, move: 'withdraw', from: 'returned', to: 'withdrawn', as: 'clock', byId: null, byName: '系统' });
  });

  test('its author is told, and it counts as withdrawn wherever it was counted', async () => {
    at('04-02T02:00:00');
    await night(plant);
    expect(await told('lin', id)).toEqual(['withdraw', 'return']);
    const books = await readBooks(plant.store);
    expect(storedCounts(books)).toEqual(recount(books.suggestions));
    expect(authorCounts(books)).toEqual(recountAuthors(books.suggestions));
  });

  test('two runs at the same moment, and one more, withdraw it once', async () => {
    at('05-20T02:00:00');
    await Promise.all([night(plant), night(plant)]);
    await night(plant);
    expect((await historyOf(id)).map(({ move }) => move)).toEqual(['submit', 'return', 'withdraw']);
  });

  test('an author who completes it at the same moment either comes first or is told that it is withdrawn', async () => {
    at('04-02T02:00:00');
    const [answer] = await Promise.all([
      plant.outcome('lin', ...moveCall(plant, 'resubmit', id)),
      night(plant),
    ]);
    const { status, version } = await stored(id);
    expect(answer === 'ok' ? [status, version] : [answer, status, version]).toEqual(answer === 'ok' ? ['submitted', 3] : ['wrongStatus', 'withdrawn', 3]);
  });
});

test('after nights that were missed everything is caught up, twenty a turn', async () => {
  const model = await stored(await suggestionIn(plant, 'returned'));
  await closeOriginal();
  const more = Array.from({ length: 45 }, (_, i): Suggestion => ({ ...model, sayingKey: `returned-${i}`, _id: `returned-${String(i).padStart(4, '0')}`, version: 2 }));
  await plant.store.transact((transaction) => transaction.insert('suggestions', more));
  at('09-01T02:00:00');
  expect((await night(plant)).counts).toMatchObject({ withdrawn: 46 });
  expect((await night(plant)).counts).toMatchObject({ withdrawn: 0 });
});

describe('overdue', () => {
  let id: string;
  beforeEach(async () => {
    id = await suggestionIn(plant, 'submitted');
    await closeOriginal();
  });
  const reportedTo = async (who: Who) => (await plant.does(who, 'queue.list', { show: 'reported' })).items.map((line) => line.id);

  test('its holders are told once in the night after the due day', async () => {
    at('03-04T23:50:00');
    expect((await night(plant)).counts).toMatchObject({ reminded: 0 });
    at('03-05T00:10:00');
    for (let run = 0; run < 3; run += 1) await night(plant);
    expect([await told('sun', id), await told('wang', id), await told('lin', id)]).toEqual([['remind', 'submit'], ['remind', 'submit'], []]);
    expect((await stored(id)).dueAt).toEqual(new Date('2026-03-04T23:59:59.999+08:00'));
  });

  test('the office is told once, after two more working days', async () => {
    for (const day of ['03-05', '03-06', '03-07', '03-08']) {
      at(`${day}T02:00:00`);
      await night(plant);
    }
    expect([await told('zhou', id), await reportedTo('zhou')]).toEqual([['reportOverdue'], [id]]);
    at('03-12T02:00:00');
    await night(plant);
    expect((await historyOf(id)).map(({ move }) => move)).toEqual(['submit', 'remind', 'reportOverdue']);
  });

  test('weekends do not count before the office is told', async () => {
    const friday = await suggestionIn(plant, 'unitReview');
    await plant.store.transact(async (transaction) => {
      const known = await transaction.get('suggestions', friday);
      if (known) await transaction.replace('suggestions', { ...known, dueAt: new Date('2026-03-06T23:59:59.999+08:00') });
    });
    at('03-10T02:00:00');
    await night(plant);
    expect(await reportedTo('zhou')).toEqual([id]);
    at('03-11T02:00:00');
    expect(await reportedTo('zhou')).toEqual([id, friday]);
  });

  test('a new due time is told of anew', async () => {
    at('03-05T02:00:00');
    await night(plant);
    await makes(plant, 'sun', 'accept', id);
    expect((await stored(id)).overdueTold).toBeNull();
    at('03-13T02:00:00');
    await night(plant);
    expect((await historyOf(id)).map(({ move }) => move)).toEqual(['submit', 'remind', 'accept', 'remind']);
  });

  test('what is reported stays with its holder, stands in time again once it is done, and is shown to the office alone', async () => {
    at('03-12T02:00:00');
    await night(plant);
    expect([await reportedTo('zhou'), await reportedTo('sun'), await reportedTo('lin')]).toEqual([[id], [], []]);
    plant.cloud.operations.reset();
    await plant.does('zhou', 'queue.list', { show: 'reported', category: 'safetyEnvironment' });
    expect(plant.cloud.operations.databaseCount()).toBeLessThanOrEqual(3);
    expect(await plant.does('zhou', 'queue.overview', { show: 'reported' })).toMatchObject({ count: 1, overdue: 1, hasPlant: true });
    await makes(plant, 'sun', 'accept', id);
    expect(await reportedTo('zhou')).toEqual([]);
  });

  test('a plant that was opened before there were reminders is reminded too', async () => {
    const { overdueTold: _none, ...older } = { ...await stored(id), _id: 'older-000001', sayingKey: 'older-000001' };
    await plant.store.transact((transaction) => transaction.insert('suggestions', [older as Suggestion]));
    at('03-05T02:00:00');
    expect((await night(plant)).counts).toMatchObject({ reminded: 2 });
  });

  test('what the office holds itself is not reported to it again', async () => {
    const own = await suggestionIn(plant, 'submitted', { author: 'gao' });
    at('03-12T02:00:00');
    await night(plant);
    expect((await historyOf(own)).map(({ move }) => move)).toEqual(['submit', 'handOver', 'remind']);
  });
});
