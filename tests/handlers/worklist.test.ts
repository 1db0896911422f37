import { makes, suggestionIn } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

type Filter = Parameters<typeof list>[1];
const list = async (who: Who, filter: { show?: 'due' | 'overdue' | 'others'; status?: 'submitted' | 'verifying' | 'unitReview'; category?: 'cost' | 'safetyEnvironment'; teamId?: string }) =>
  (await plant.does(who, 'queue.list', filter)).items.map(({ id }) => id);
const days = (count: number) => plant.cloud.clock.advance(count * 86_400_000);

async function file(who: Who, more: object): Promise<string> {
  const id = plant.newId();
  await plant.does(who, 'suggestion.submit', { ...draft(id), ...more });
  return id;
}

describe('one part of the work', () => {
  test('only what is late is overdue, and what is late still waits', async () => {
    const late = await suggestionIn(plant, 'submitted');
    days(20);
    const fresh = await suggestionIn(plant, 'submitted');
    expect([await list('sun', { show: 'overdue' }), await list('sun', {})]).toEqual([[late], [late, fresh]]);
  });

  test('a specialist sees apart what the unit has open and others hold, who holds it and until when', async () => {
    const mine = await suggestionIn(plant, 'unitReview');
    const theirs = [await suggestionIn(plant, 'returned'), await suggestionIn(plant, 'expertReview'), await suggestionIn(plant, 'adopted'), await suggestionIn(plant, 'implementing')];
    await suggestionIn(plant, 'declined');
    expect((await list('sun', { show: 'others' })).sort()).toEqual([...theirs].sort());
    expect(await list('sun', {})).toEqual([mine]);
    const { items } = await plant.does('sun', 'queue.list', { show: 'others' });
    expect(items.every(({ heldBy, dueAt }) => heldBy !== '' && dueAt !== null)).toBe(true);
  });

  test('what a specialist carries out waits for the colleague, so it is with others', async () => {
    const id = await suggestionIn(plant, 'verifying', { implementer: 'wang' });
    expect([await list('wang', { show: 'others' }), await list('sun', { show: 'others' })]).toEqual([[id], []]);
    expect(await list('wang', { show: 'others', status: 'verifying' })).toEqual([id]);
    expect(await list('wang', { show: 'others', status: 'submitted' })).toEqual([]);
  });

  test('nothing is with others for somebody who reviews for no unit', async () => {
    await suggestionIn(plant, 'adopted');
    for (const who of ['lin', 'fang', 'wu'] as const) expect([who, await list(who, { show: 'others' })]).toEqual([who, []]);
  });

  test.each<[string, Filter]>([
    ['status', { status: 'unitReview' }], ['category', { category: 'cost' }], ['team', { teamId: 'power1' }],
  ])('it is narrowed by %s', async (_what, filter) => {
    await file('lin', {});
    const wanted = await file('qian', { category: 'cost' });
    await plant.does('chen', 'suggestion.transfer', { requestId: plant.newId(), id: wanted, unitId: 'stamping', words: '设备在冲压' });
    await makes(plant, 'sun', 'accept', wanted);
    expect(await list('sun', filter)).toEqual([wanted]);
  });
});

test('the list goes on behind each place, also when the suggestion there has moved on meanwhile', async () => {
  for (let i = 0; i < 4; i += 1) await file('lin', {});
  const { items } = await plant.does('sun', 'queue.list', { status: 'submitted' });
  const [first, second, third] = items;
  if (!first || !second || !third) throw new Error('four wait');
  await makes(plant, 'sun', 'accept', second.id);
  const behind = (place: string) => plant.does('sun', 'queue.list', { status: 'submitted', cursor: place }).then((page) => page.items.map(({ id }) => id));
  expect((await behind(first.place))[0]).toBe(third.id);
  expect((await behind(second.place))[0]).toBe(third.id);
  expect(await behind(items.at(-1)?.place ?? '')).toEqual([]);
});

test('the overview counts by status, category and team what the list then shows', async () => {
  await file('lin', {});
  await file('zhao', { category: 'cost' });
  days(20);
  await makes(plant, 'sun', 'accept', await file('lin', { category: 'cost' }));
  expect(await plant.does('sun', 'queue.overview', {})).toEqual({
    show: 'due', count: 3, overdue: 2, more: false, hasUnit: true, hasPlant: false, maySearch: true, blind: 0,
    statuses: [{ value: 'submitted', count: 2 }, { value: 'unitReview', count: 1 }],
    categories: [{ value: 'cost', count: 2 }, { value: 'safetyEnvironment', count: 1 }],
    teams: [{ value: 'stamping1', name: '一班', count: 3 }],
  });
  expect(await plant.does('lin', 'queue.overview', { show: 'others' })).toMatchObject({ count: 0, hasUnit: false, maySearch: false });
});

describe('search', () => {
  const titles = async (who: Who, query: string) => (await plant.does(who, 'suggestion.search', { query })).items.map(({ title }) => title);

  beforeEach(async () => {
    await file('lin', { title: '冲床加装双手按钮' });
    await file('qian', { title: '冲床余热再利用' });
    await file('zhao', { title: '废料车加盖' });
  });

  test('finds by the beginning of the title, in the units one may read', async () => {
    expect(await titles('sun', '冲床')).toEqual(['冲床加装双手按钮']);
    expect(await titles('zhou', '冲床')).toEqual(['冲床余热再利用', '冲床加装双手按钮'].sort());
  });

  test('finds all of an author by the whole name', async () => {
    expect(await titles('sun', '赵铁柱')).toEqual(['废料车加盖']);
    expect(await titles('chen', '赵铁柱')).toEqual([]);
  });

  test('finds by the beginning of the number, small letters too', async () => {
    const [found] = (await plant.does('sun', 'suggestion.search', { query: '废料' })).items;
    expect(await titles('sun', found?.number.toLowerCase() ?? '')).toEqual(['废料车加盖']);
    expect((await titles('zhou', found?.number.slice(0, 6) ?? '')).length).toBe(3);
  });

  test('pages neither miss nor repeat one', async () => {
    for (let i = 0; i < 45; i += 1) await file('lin', { title: `叉车改造之${i}` });
    const first = await plant.does('zhou', 'suggestion.search', { query: '叉车' });
    const second = await plant.does('zhou', 'suggestion.search', { query: '叉车', cursor: first.next ?? '' });
    expect([first.items.length, second.items.length, second.next]).toEqual([40, 5, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(45);
  });
});

test('whoever may appeal is told until when, and nobody else', async () => {
  plant.cloud.clock.set(new Date('2026-03-02T08:00:00+08:00'));
  const id = await suggestionIn(plant, 'declined');
  expect((await plant.does('lin', 'suggestion.get', { id })).appealUntil).toBe('2026-03-17T15:59:59.999Z');
  expect((await plant.does('sun', 'suggestion.get', { id })).appealUntil).toBeNull();
});
