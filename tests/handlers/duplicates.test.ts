import type { Input, Output } from '#shared/contract/index';
import { noFrequencies } from '#shared/domain/similarity/frequencies';
import { keyedUnder } from '#shared/domain/similarity/keys';
import { similarity } from '#shared/policy/similarity';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { moveCall } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

type Text = Pick<Input<'suggestion.submit'>, 'title' | 'problem' | 'measure'>;

const leak: Text = {
  title: '液压站漏油治理', problem: '三号线液压站油管接头漏油，地面湿滑，每天要加油两次。', measure: '更换油管接头和密封圈，加装接油盘。',
};
const filed = async (who: Who, text: Text = leak): Promise<string> => {
  const id = plant.newId();
  await plant.does(who, 'suggestion.submit', { ...draft(id), ...text });
  return id;
};
const check = (who: Who, text: Partial<Text> & { exceptId?: string } = leak): Promise<Output<'duplicates.check'>> => plant.does(who, 'duplicates.check', text);
const first = async (who: Who, text?: Partial<Text>) => (await check(who, text)).items[0];

test('what a colleague filed before is shown with status, unit, likeness and the words in common', async () => {
  const id = await filed('zhao');
  expect(await first('lin', { problem: '3号线液压站油管接头漏油，地面湿滑' })).toMatchObject({
    id, title: leak.title, status: 'submitted', unitName: '冲压分厂', elsewhere: false, mine: false, mayOpen: false, likeness: 'high', measure: null,
    common: ['3号线液压站油管接头漏油，地面湿滑'],
  });
});

test('the same template about another line says which, and is not called the same', async () => {
  await filed('zhao');
  const elsewhere = { ...leak, problem: leak.problem.replace('三号线', '五号线') };
  expect(await first('lin', elsewhere)).toMatchObject({ likeness: 'hint', differing: [{ kind: 'place', mine: ['5号线'], theirs: ['3号线'] }] });
});

test('letter for letter the same is called the same, whatever the punctuation', async () => {
  await filed('zhao');
  expect(await first('lin', { ...leak, title: ` ${leak.title}！` })).toMatchObject({ likeness: 'same', score: 100, differing: [] });
});

test('how they solved it is told of what is done, and to whoever may read it', async () => {
  await filed('qian');
  expect(await first('lin')).toMatchObject({ elsewhere: true, mayOpen: false, measure: null });
  expect(await first('zhou')).toMatchObject({ mayOpen: true, measure: leak.measure });
  const id = await filed('lin');
  for (const [who, move] of [['sun', 'accept'], ['he', 'score'], ['sun', 'adopt'], ['lin', 'reportCompletion'], ['wang', 'verifyCompletion']] as const) {
    await plant.does(who, ...moveCall(plant, move, id, move === 'adopt' ? { implementerId: 'p-lin' } : {}));
  }
  const seen = (await check('chen')).items.find((item) => item.id === id);
  expect(seen).toMatchObject({ status: 'completed', mayOpen: false, measure: leak.measure });
});

test('what was withdrawn or declared invalid is not shown, nor the suggestion itself', async () => {
  const [taken, invalid, own] = [await filed('zhao'), await filed('qian'), await filed('lin')];
  await plant.does('zhao', ...moveCall(plant, 'withdraw', taken));
  await plant.does('zhou', ...moveCall(plant, 'invalidate', invalid));
  expect((await check('lin')).items.map(({ id }) => id)).toEqual([own]);
  expect((await check('lin', { ...leak, exceptId: own })).items).toEqual([]);
});

test.each([
  ['nothing', {}], ['only spaces', { problem: '   ' }], ['only emoji', { title: '😀👍' }], ['pasted HTML', { problem: '<div><br/></div>' }],
  ['a text nobody wrote before', { problem: '食堂窗口中午排队太久' }],
])('%s is like nothing', async (_what, text) => {
  await filed('zhao');
  expect((await check('lin', text)).items).toEqual([]);
});

test('two thousand characters are checked, and one line finds what has it in its title', async () => {
  const id = await filed('zhao');
  expect((await check('lin', { ...leak, measure: leak.measure.padEnd(2_000, '再检查一遍每个接头') })).items[0]?.id).toBe(id);
  expect((await check('lin', { title: '液压站漏油' })).items[0]?.id).toBe(id);
});

test('nobody files the same twice, until it is withdrawn; others may', async () => {
  const id = await filed('lin');
  const again = { ...leak, title: `${leak.title}。` };
  const answered = await plant.call('wx-lin', 'suggestion.submit', { ...draft(plant.newId()), ...again });
  expect(answered).toMatchObject({ ok: false, refusal: 'sameAgain', details: { id, title: leak.title } });
  await filed('zhao', again);
  await plant.does('lin', ...moveCall(plant, 'withdraw', id));
  expect(await filed('lin', again)).not.toBe(id);
});

test('the same filed twice at the same moment is filed once', async () => {
  const outcomes = await Promise.all([1, 2, 3].map(() => plant.outcome('lin', 'suggestion.submit', { ...draft(plant.newId()), ...leak })));
  expect(outcomes.sort()).toEqual(['ok', 'sameAgain', 'sameAgain']);
});

test('a resubmission is found by its new words and no longer by its old ones, and may stay as it was', async () => {
  const id = await filed('lin', { ...leak, title: '说不清楚的题目', problem: '有个地方不太好，请看一看', measure: '想办法改一改就好了' });
  await plant.does('sun', ...moveCall(plant, 'return', id));
  await plant.does('lin', ...moveCall(plant, 'resubmit', id, leak));
  expect((await check('qian')).items.map((item) => item.id)).toEqual([id]);
  expect((await check('qian', { problem: '有个地方不太好，请看一看' })).items).toEqual([]);
  await plant.does('sun', ...moveCall(plant, 'return', id));
  await plant.does('lin', ...moveCall(plant, 'resubmit', id, leak));
});

describe('among hundreds of the same template', () => {
  const places = ['冲压', '焊装', '涂装', '总装', '铸造', '机加', '热处理', '动力'];
  const many = 500;
  const lamp = (i: number): Text => ({ title: `更换${places[i % 8] ?? ''}车间照明灯`, problem: `${places[i % 8] ?? ''}车间${i}号立柱照明灯老化光线暗`, measure: '全部更换为节能的灯具' });

  beforeEach(async () => {
    const model = await plant.store.get('suggestions', await filed('lin', lamp(0)));
    if (!model) throw new Error('it was filed');
    const { sayingKey: _own, ...rest } = model;
    const copies = Array.from({ length: many }, (_, i) => ({ ...rest, ...lamp(i + 1), ...keyedUnder(lamp(i + 1), noFrequencies), _id: `lamp-${i + 1}` }));
    await plant.store.transact((transaction) => transaction.insert('suggestions', copies));
  }, 60_000);

  test('the database chooses those that share most: one request beside who calls, and the right one comes first', async () => {
    await check('zhao', lamp(7));
    plant.cloud.operations.reset();
    const { items } = await check('zhao', lamp(237));
    expect(plant.cloud.operations.databaseCount()).toBe(2);
    expect(items[0]).toMatchObject({ id: 'lamp-237', likeness: 'same' });
    expect(items).toHaveLength(similarity.shown);
  });

  test('the night counts the texts and chooses keys anew, and what was found before still is', async () => {
    const host = plant.host(null, new Date('2026-11-23T02:00:00+08:00'));
    const { steps, counts } = await runNightly(host, 60_000);
    expect(steps).toMatchObject({ countFrequencies: 'done', keyOlder: 'done' });
    expect(counts).toMatchObject({ textsCounted: many + 1, keyed: many + 1 });
    expect((await plant.store.get('suggestions', 'lamp-9'))?.keyGeneration).toBe(Math.floor(Math.log2(many + 2)));
    plant.cloud.clock.advance(24 * 3_600_000);
    expect((await check('zhao', lamp(237))).items[0]).toMatchObject({ id: 'lamp-237', likeness: 'same' });
    const again = await runNightly(host, 60_000);
    expect(again.counts).toEqual({ ...again.counts, textsCounted: undefined, keyed: undefined });
  }, 60_000);
});

test('suggestions of a time before there were keys are keyed at night', async () => {
  const model = await plant.store.get('suggestions', await filed('zhao'));
  if (!model) throw new Error('it was filed');
  const { similarKeys: _keys, keyGeneration: _generation, sayingKey: _saying, ...old } = model;
  const olds = ['old-1', 'old-2'].map((_id) => ({ ...old, _id, title: '空压机房噪音治理', problem: '空压机房噪音大', measure: '加隔音板' }));
  await plant.store.transact((transaction) => transaction.insert('suggestions', olds as never));
  expect((await check('lin', { problem: '空压机房噪音大' })).items).toEqual([]);
  await runNightly(plant.host(null, new Date('2026-11-23T02:00:00+08:00')), 40_000);
  plant.cloud.clock.advance(24 * 3_600_000);
  expect((await check('lin', { problem: '空压机房噪音大' })).items.map(({ id }) => id).sort()).toEqual(['old-1', 'old-2']);
});
