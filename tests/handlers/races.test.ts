import type { EndpointName, Input } from '#shared/contract/index';
import { moveCall, suggestionFor, suggestionIn } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { idOf, openidOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeAll(async () => { plant = await openTestPlant(); });
afterAll(() => plant.close());

type Call = readonly [who: Who, ...call: ReturnType<typeof moveCall>];
const atOnce = (...calls: Call[]) => Promise.all(calls.map((call) => plant.outcome(...call)));

const movesOf = async (id: string) => (await plant.does('zhou', 'suggestion.get', { id })).history.map(({ move }) => move);
const entriesOf = async (id: string) =>
  (await plant.store.find('entries', { where: { suggestionId: id }, limit: 100 })).map(({ kind, amount }) => `${kind} ${amount}`).sort();

test('of two specialists who conclude at once one wins, the other is told why not, and the author is paid once', async () => {
  const id = await suggestionFor(plant, 'adopt', 'unitReview');
  const outcomes = await atOnce(
    ['wang', ...moveCall(plant, 'adopt', id, { grade: 'first' })],
    ['sun', ...moveCall(plant, 'adopt', id, { grade: 'first' })],
  );
  expect(outcomes.sort()).toEqual(['ok', 'wrongStatus']);
  expect(await entriesOf(id)).toEqual(['adopted 2', 'perItem 12000']);
});

test('one adopts while the other declines: either both history and money say adopted, or neither does', async () => {
  for (let i = 0; i < 4; i += 1) {
    const id = await suggestionFor(plant, 'adopt', 'unitReview');
    const outcomes = await atOnce(['wang', ...moveCall(plant, 'adopt', id)], ['sun', ...moveCall(plant, 'decline', id)]);
    expect(outcomes.sort()).toEqual(['ok', 'wrongStatus']);
    const adopted = (await movesOf(id)).includes('adopt');
    expect(await entriesOf(id)).toEqual(adopted ? ['adopted 2', 'perItem 8000'] : []);
  }
});

test('who saw an older version is told that it has moved on', async () => {
  const id = await suggestionIn(plant, 'submitted');
  const { version } = await plant.does('wang', 'suggestion.get', { id });
  const outcomes = await atOnce(['wang', ...moveCall(plant, 'return', id, { version })], ['sun', ...moveCall(plant, 'accept', id, { version })]);
  expect(outcomes.sort()).toEqual(['changedMeanwhile', 'ok']);
});

test('the author withdraws while the specialist accepts: the history is one of the two stories', async () => {
  for (let i = 0; i < 4; i += 1) {
    const id = await suggestionIn(plant, 'submitted');
    await atOnce(['lin', ...moveCall(plant, 'withdraw', id)], ['wang', ...moveCall(plant, 'accept', id)]);
    expect([['submit', 'withdraw'], ['submit', 'accept', 'withdraw']]).toContainEqual(await movesOf(id));
  }
});

const tenTimes = <E extends EndpointName>(who: Who, endpoint: E, input: Input<E>) =>
  Promise.all(Array.from({ length: 10 }, () => plant.call(openidOf(who), endpoint, input)));

test('the same submit sent ten times at once files once, and every answer is the same', async () => {
  const id = plant.newId();
  const answers = await tenTimes('qian', 'suggestion.submit', draft(id));
  expect(new Set(answers.map((answered) => JSON.stringify(answered))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true, data: { id, version: 1 } });
  expect((await plant.does('qian', 'suggestion.mine', {})).items.map((line) => line.id)).toEqual([id]);
});

test('the same verification sent ten times at once pays once, and every answer is the same', async () => {
  const id = await suggestionIn(plant, 'verifying');
  const answers = await tenTimes('sun', ...moveCall(plant, 'verifyCompletion', id));
  expect(new Set(answers.map((answered) => JSON.stringify(answered))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true, data: { status: 'completed' } });
  expect(await entriesOf(id)).toEqual(['adopted 2', 'completed 2', 'perItem 8000']);
});

test('many suggestions of one unit adopted at once: account and counters miss none', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => suggestionIn(plant, 'unitReview', { author: 'gao', specialist: 'zhou' })));
  const before = await plant.does('gao', 'points.get', {});
  const outcomes = await Promise.all(ids.map((id) => plant.outcome('zhou', ...moveCall(plant, 'adopt', id))));
  expect(outcomes).toEqual(ids.map(() => 'ok'));
  const { balance, awardsFen } = await plant.does('gao', 'points.get', {});
  expect([balance - before.balance, awardsFen - before.awardsFen]).toEqual([6 * 2, 6 * 8000]);
  const counter = await plant.store.get('counters', `canteen-${new Date(plant.cloud.clock.now() + 8 * 3_600_000).getUTCFullYear()}`);
  expect(counter?.counts.all?.all).toMatchObject({ effective: 6, adopted: 6, authors: 1 });
}, 30_000);

test('of two phones that use one code at once one is bound', async () => {
  const { code, workNumber, name } = await plant.does('wang', 'binding.issue', { personId: idOf('zhao') });
  const phones = ['wx-one', 'wx-two'];
  const answers = await Promise.all(phones.map((phone) => plant.call(phone, 'binding.bind', { workNumber, name, code })));
  expect(answers.map((answered) => (answered.ok ? 'ok' : 'refusal' in answered && answered.refusal)).sort()).toEqual(['ok', 'wrongBinding']);
  const winner = phones[answers.findIndex(({ ok }) => ok)];
  expect((await plant.store.get('people', idOf('zhao')))?.account).toBe(winner);
});
