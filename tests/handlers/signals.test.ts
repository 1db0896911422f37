import { nights } from '../plant/blind';
import { burstOfMarch, signalsOfMarch } from '../plant/signals';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

const march = { month: '2026-03' };

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const stored = () => plant.store.find('signals', { where: {}, limit: 50 });

test('the first night after a month finds a burst and texts that are alike, with the suggestions behind them', async () => {
  const found = await signalsOfMarch(plant);
  expect(found.map(({ kind, personName, scopeName }) => [kind, personName, scopeName])).toEqual([['alike', '林小满', '冲压分厂'], ['burst', '林小满', '冲压分厂']]);
  const [alike, burst] = found;
  expect(alike?.suggestions.map(({ title }) => title)).toEqual(['冲床急停按钮移位', '冲床急停按钮移位方案']);
  for (const { number } of alike?.suggestions ?? []) expect(alike?.words).toContain(number);
  expect(burst?.words).toBe('这个月提了 5 条，其中 5 条在最后 3 天');
  expect(burst?.suggestions).toHaveLength(5);
});

test('one fewer is no burst, and before the month is over nothing is said', async () => {
  await burstOfMarch(plant, 4);
  await nights(plant);
  expect(await stored()).toEqual([]);
  plant.cloud.clock.set(new Date('2026-04-01T00:30:00+08:00'));
  await nights(plant);
  expect((await stored()).map(({ kind }) => kind)).toEqual(['alike']);
});

test('more nights, also two at once and one that begins anew, find nothing twice', async () => {
  await signalsOfMarch(plant);
  const before = await stored();
  await Promise.all([nights(plant), nights(plant)]);
  await plant.store.transact(async (transaction) => {
    const walk = await transaction.get('walks', 'signals');
    if (walk) await transaction.replace('walks', { ...walk, place: '2026-03:' });
  });
  await nights(plant);
  expect(await stored()).toEqual(before);
});

test('missed months are caught up in order', async () => {
  await signalsOfMarch(plant);
  plant.cloud.clock.set(new Date('2026-07-01T00:30:00+08:00'));
  await nights(plant);
  expect((await plant.store.get('walks', 'signals'))?.place.slice(0, 7)).toBe('2026-06');
});

test('a reviewer who adopted everything is named with the suggestions behind it', async () => {
  await signalsOfMarch(plant);
  const figures = { counts: { decision: 20, adopted: 20 }, response: [], decision: [] };
  await plant.store.transact(async (transaction) => {
    const walk = await transaction.get('walks', 'signals');
    if (walk) await transaction.replace('walks', { ...walk, place: '2026-03:' });
    await transaction.insert('qualityMonths', [{
      _id: '2026-03:unit:stamping', schema: 1, version: 1, month: '2026-03', scope: 'unit:stamping', scopeName: '冲压分厂', total: figures,
      people: [{ id: 'p-sun', name: '孙立', figures }],
    }]);
    await transaction.insert('reviewFacts', [{
      _id: 'fact-1', schema: 1, version: 1, scope: 'unit:stamping', scopeName: '冲压分厂', month: '2026-03', at: new Date('2026-03-10T01:00:00Z'),
      people: [{ id: 'p-sun', name: '孙立' }], personIds: ['p-sun'], suggestionId: 's1', suggestionNumber: '260301-AAAA', suggestionTitle: '加装护罩', move: 'adopt',
      counted: ['decision', 'adopted'], responseMinutes: null, decisionMinutes: 10, words: '', fault: null,
    }]);
  });
  await nights(plant);
  const { items } = await plant.does('wu', 'quality.signals', march);
  expect(items.find(({ kind }) => kind === 'adoptsAll')).toMatchObject({
    personName: '孙立', words: '这个月下了 20 个结论，其中 20 个是采纳', suggestions: [{ id: 's1', number: '260301-AAAA', title: '加装护罩' }],
  });
});

test('what was looked at moves to its own list with the word noted and by whom, once, and changes no suggestion', async () => {
  const [first] = await signalsOfMarch(plant);
  const suggestions = await plant.store.find('suggestions', { where: {}, limit: 50 });
  const input = { requestId: plant.newId(), id: first?.id ?? '', words: '问过本人，两条已合并' };
  const answer = await plant.does('zhou', 'quality.seen', input);
  expect(await plant.does('zhou', 'quality.seen', input)).toEqual(answer);
  expect((await plant.does('zhou', 'quality.signals', march)).items.map(({ kind }) => kind)).toEqual(['burst']);
  const seen = await plant.does('wu', 'quality.signals', { ...march, state: 'seen' });
  expect(seen.items).toEqual([{ ...first, seen: { byName: '周敏', at: expect.any(String) as string, words: input.words } }]);
  expect(await plant.store.find('suggestions', { where: {}, limit: 50 })).toEqual(suggestions);
});
