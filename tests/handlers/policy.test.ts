import type { Input } from '#shared/contract/index';
import { daysLater } from '#shared/domain/time';
import { firstPolicy } from '#shared/policy/firstPolicy';
import type { PolicyPath } from '#shared/policy/policy';
import { policyPaths } from '#shared/text/policy';
import { makes, suggestionFor } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
const dayMs = 24 * 3_600_000;
/** A quiet Monday noon, so that a day is a day. */
const monday = '2026-03-02T12:00:00+08:00';

beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(new Date(monday).getTime());
});
afterEach(() => plant.close());

const today = () => daysLater(new Date(plant.cloud.clock.now()), 0);
const inDays = (days: number) => daysLater(new Date(plant.cloud.clock.now()), days);
const propose = (changes: Input<'policy.propose'>['changes'], from = inDays(1)) =>
  plant.does('zhou', 'policy.propose', { requestId: plant.newId(), from, changes, note: '厂长办公会' });
const awardOf = async (id: string) => {
  const entries = await plant.store.find('entries', { where: { suggestionId: id }, limit: 20 });
  return entries.filter(({ book }) => book === 'money').map(({ amount, policyVersion }) => `${amount} ${policyVersion}`);
};
const versionOf = async (id: string) => (await plant.store.find('history', { where: { suggestionId: id }, limit: 20, orderBy: { field: 'sequence', direction: 'asc' } })).map(({ move, policyVersion }) => `${move} ${policyVersion}`);

async function adopted(grade: 'first' | 'second' | 'third'): Promise<string> {
  const id = await suggestionFor(plant, 'adopt', 'unitReview');
  await makes(plant, 'sun', 'adopt', id, { grade });
  return id;
}

test('the award becomes 150 yuan from tomorrow: today pays as before, tomorrow pays 150 and names its version', async () => {
  await propose({ 'awardYuan.first': 150 });
  const before = [await adopted('first'), await adopted('second'), await adopted('third')];
  expect(await Promise.all(before.map(awardOf))).toEqual([['12000 v1'], ['8000 v1'], ['3000 v1']]);
  plant.cloud.clock.advance(dayMs);
  const after = [await adopted('first'), await adopted('second'), await adopted('third')];
  expect(await Promise.all(after.map(awardOf))).toEqual([['15000 v2'], ['8000 v2'], ['3000 v2']]);
  expect(await versionOf(after[0] ?? '')).toEqual(['submit v2', 'accept v2', 'score v2', 'adopt v2']);
});

test('what is decided in the last minute of a day pays as before, in the first of the next anew', async () => {
  await propose({ 'awardYuan.first': 150 });
  const [late, early] = [await suggestionFor(plant, 'adopt', 'unitReview'), await suggestionFor(plant, 'adopt', 'unitReview')];
  plant.cloud.clock.set(new Date('2026-03-02T23:59:00+08:00').getTime());
  await makes(plant, 'sun', 'adopt', late, { grade: 'first' });
  plant.cloud.clock.set(new Date('2026-03-03T00:00:01+08:00').getTime());
  await makes(plant, 'sun', 'adopt', early, { grade: 'first' });
  expect([await awardOf(late), await awardOf(early)]).toEqual([['12000 v1'], ['15000 v2']]);
});

test('a correction follows the version under which the suggestion was adopted', async () => {
  await propose({ 'awardYuan.first': 150, 'awardYuan.second': 100 });
  const old = await adopted('first');
  plant.cloud.clock.advance(dayMs);
  await makes(plant, 'zhou', 'correct', old, { grade: 'second' });
  expect((await awardOf(old)).sort()).toEqual(['12000 v1', '12000 v1', '8000 v1']);
  const fresh = await adopted('first');
  await makes(plant, 'zhou', 'correct', fresh, { grade: 'second' });
  expect((await awardOf(fresh)).sort()).toEqual(['10000 v2', '15000 v2', '15000 v2']);
});

test('adopted again after a revocation, it follows the version of that day', async () => {
  const id = await adopted('first');
  await propose({ 'awardYuan.first': 150 });
  plant.cloud.clock.advance(dayMs);
  await makes(plant, 'zhou', 'revoke', id);
  await makes(plant, 'he', 'score', id);
  await makes(plant, 'sun', 'adopt', id, { grade: 'first' });
  await makes(plant, 'zhou', 'correct', id, { grade: 'third' });
  expect((await awardOf(id)).sort()).toEqual(['12000 v1', '12000 v1', '15000 v2', '15000 v2', '3000 v2']);
});

test('a suggestion stored before there were versions was adopted under the first', async () => {
  const id = await adopted('first');
  await propose({ 'awardYuan.second': 90 });
  plant.cloud.clock.advance(dayMs);
  await plant.store.transact(async (transaction) => {
    const stored = await transaction.get('suggestions', id);
    if (stored) await transaction.replace('suggestions', { ...stored, adoptedUnder: null });
  });
  await makes(plant, 'zhou', 'correct', id, { grade: 'second' });
  expect(await awardOf(id)).toContain('8000 v1');
});

test('a preview names each number that changes, and changes nothing', async () => {
  const changes = { 'awardYuan.first': 150, 'points.adopted': 2, 'due.unitReviewDays': 10 };
  expect(await plant.does('zhou', 'policy.preview', { from: inDays(3), changes })).toEqual({
    version: 'v2', from: inDays(3),
    differences: [{ path: 'awardYuan.first', before: 120, after: 150 }, { path: 'due.unitReviewDays', before: 7, after: 10 }],
  });
  expect((await plant.does('zhou', 'policy.get', {})).history).toHaveLength(1);
});

test('history keeps who changed what and when, a cancelled version too; its name is not given again', async () => {
  await propose({ 'awardYuan.first': 150 }, inDays(5));
  await plant.does('zhou', 'policy.cancel', { requestId: plant.newId(), version: 'v2' });
  await plant.does('zhou', 'policy.cancel', { requestId: plant.newId(), version: 'v2' });
  await propose({ 'awardYuan.first': 140 });
  plant.cloud.clock.advance(dayMs);
  const { inForce, numbers, history } = await plant.does('zhou', 'policy.get', {});
  expect([inForce, numbers['awardYuan.first']]).toEqual([{ version: 'v3', from: today() }, 140]);
  expect(history).toMatchObject([
    { version: 'v3', state: 'inForce', byName: '周敏', note: '厂长办公会', differences: [{ path: 'awardYuan.first', before: 120, after: 140 }] },
    { version: 'v2', state: 'cancelled', byName: '周敏', cancelledBy: '周敏', differences: [{ path: 'awardYuan.first', before: 120, after: 150 }] },
    { version: 'v1', state: 'past', byName: null, differences: [] },
  ]);
  plant.cloud.clock.advance(7 * dayMs);
  expect((await plant.does('lin', 'policy.current', {})).version).toBe('v3');
});

test('a repeated proposal is one version, however often and however late it is repeated', async () => {
  const call = { requestId: plant.newId(), from: inDays(1), changes: { 'awardYuan.first': 150 } };
  await Promise.all([1, 2, 3].map(() => plant.does('zhou', 'policy.propose', call)));
  plant.cloud.clock.advance(3 * dayMs);
  expect((await plant.does('zhou', 'policy.propose', call)).history.map(({ version }) => version)).toEqual(['v2', 'v1']);
});

test('of two proposals at once one is made; the other hears that one is coming', async () => {
  const calls = [150, 160].map((first) => plant.outcome('zhou', 'policy.propose', { requestId: plant.newId(), from: inDays(1), changes: { 'awardYuan.first': first } }));
  expect((await Promise.all(calls)).sort()).toEqual(['ok', 'policyComing']);
});

test('each wrong number is named by its path, in words', async () => {
  const changes = { 'awardYuan.third': 90, 'content.titleMin': 41 };
  expect(await plant.call('wx-zhou', 'policy.preview', { from: inDays(1), changes })).toMatchObject({
    refusal: 'policyFaulty', details: { fields: { 'awardYuan.third': '不能高于二等', 'content.titleMin': '不能多于标题最多字数' } },
  });
  expect(await plant.call('wx-zhou', 'policy.preview', { from: inDays(1), changes: { 'content.photosMax': 10 } })).toMatchObject({
    details: { fields: { 'content.photosMax': '不能大于 9' } },
  });
});

test('whatever the office may type for any single number, the policy stays whole or the number is named', async () => {
  for (const path of policyPaths) {
    for (const value of [-1, 0, 1, 9_999_999]) {
      const reply = await plant.call('wx-zhou', 'policy.preview', { from: inDays(1), changes: { [path]: value } as Record<PolicyPath, number> });
      const outcome = reply.ok ? reply.data.differences.map((one) => one.path) : 'details' in reply ? Object.keys(reply.details?.fields ?? {}) : 'refusal' in reply && reply.refusal;
      expect([path, value, outcome]).toEqual([path, value, outcome === 'nothingToCorrect' ? outcome : expect.arrayContaining([expect.any(String)])]);
    }
  }
});

test('in the last minutes of a day tomorrow is too early, and what begins tomorrow cannot be cancelled', async () => {
  await propose({ 'awardYuan.first': 150 });
  plant.cloud.clock.set(new Date('2026-03-02T23:55:00+08:00').getTime());
  expect(await plant.outcome('zhou', 'policy.cancel', { requestId: plant.newId(), version: 'v2' })).toBe('policyInForce');
  plant.cloud.clock.set(new Date('2026-03-05T23:55:00+08:00').getTime());
  expect(await plant.outcome('zhou', 'policy.preview', { from: inDays(1), changes: { 'awardYuan.first': 160 } })).toBe('fromTooEarly');
  expect(await plant.outcome('zhou', 'policy.preview', { from: inDays(2), changes: { 'awardYuan.first': 160 } })).toBe('ok');
});

test('everybody, a visitor too, reads the numbers in force but not how bindings are guarded and reviews are weighed', async () => {
  const { binding: _binding, quality: _quality, signals: _signals, redemption: _redemption, ballot: _ballot, ...open } = firstPolicy.numbers;
  expect(await plant.does('visitor', 'policy.current', {})).toEqual({ version: 'v1', from: '2000-01-01', ...open });
  await propose({ 'points.adopted': 3 });
  plant.cloud.clock.advance(dayMs);
  expect(await plant.does('visitor', 'policy.current', {})).toMatchObject({ version: 'v2', points: { adopted: 3 } });
});

test('a version stored before a number was invented takes that number from the first policy', async () => {
  await propose({ 'awardYuan.first': 150 });
  const { points: _points, ...older } = firstPolicy.numbers;
  await plant.store.transact(async (transaction) => {
    const book = await transaction.get('rulebooks', 'plant');
    const numbers = { ...older, awardYuan: { ...older.awardYuan, first: 150 } } as typeof firstPolicy.numbers;
    if (book) await transaction.replace('rulebooks', { ...book, policies: book.policies.map((one) => ({ ...one, numbers })) });
  });
  plant.cloud.clock.advance(dayMs);
  expect(await plant.does('lin', 'policy.current', {})).toMatchObject({ awardYuan: { first: 150 }, points: firstPolicy.numbers.points });
});

const takeInDay = async () => {
  const id = plant.newId();
  await plant.does('lin', 'suggestion.submit', draft(id));
  return (await plant.does('lin', 'suggestion.get', { id })).dueAt?.slice(0, 10);
};

test('a day off moves what is due from tomorrow on; what is filed today keeps its day', async () => {
  expect(await takeInDay()).toBe('2026-03-04');
  const { daysOff, daysWorked, version, from } = await plant.does('zhou', 'calendar.get', { year: 2026 });
  expect([from, version]).toEqual(['2026-03-03', 0]);
  await plant.does('zhou', 'calendar.set', { requestId: plant.newId(), year: 2026, daysOff: [...daysOff, '2026-03-04'], daysWorked, version });
  expect(await takeInDay()).toBe('2026-03-04');
  plant.cloud.clock.advance(dayMs);
  expect(await takeInDay()).toBe('2026-03-06');
});

test('the calendar of next year is open to be set, and each change says which days it turned', async () => {
  expect(await plant.does('zhou', 'calendar.get', { year: 2027 })).toMatchObject({ years: [2026, 2027], daysOff: [], daysWorked: [], history: [] });
  const set = (daysOff: string[], daysWorked: string[]) => plant.does('zhou', 'calendar.set', { requestId: plant.newId(), year: 2027, daysOff, daysWorked });
  await set(['2027-01-01', '2027-02-08'], ['2027-02-06']);
  const { history } = await set(['2027-01-01'], ['2027-02-06']);
  expect(history).toMatchObject([
    { byName: '周敏', nowOff: [], nowWorked: ['2027-02-08'] },
    { nowOff: ['2027-01-01', '2027-02-08'], nowWorked: ['2027-02-06'] },
  ]);
  expect((await plant.does('zhou', 'calendar.get', { year: 2026 })).history).toEqual([]);
});

test('two people who change the calendar at once: the second is told to look again', async () => {
  const call = (day: string) => plant.outcome('zhou', 'calendar.set', { requestId: plant.newId(), year: 2027, daysOff: [day], daysWorked: [], version: 0 });
  expect((await Promise.all([call('2027-01-01'), call('2027-01-04')])).sort()).toEqual(['changedMeanwhile', 'ok']);
});

test.each([
  [{ daysOff: ['2026-01-01'] }, 'daysOff', '2026-01-01 不在 2027 年'],
  [{ daysWorked: ['2027-01-04'] }, 'daysWorked', '2027-01-04 本来就是工作日'],
  [{ daysOff: ['2027-01-02'], daysWorked: ['2027-01-02'] }, 'daysWorked', '2027-01-02 不能既放假又上班'],
  [{ year: 2025, daysOff: ['2025-01-02'] }, 'year', '过去的年份不能再改'],
])('a calendar with %j says what is wrong', async (change, field, words) => {
  const call = { requestId: plant.newId(), year: 2027, daysOff: [], daysWorked: [], ...change };
  expect(await plant.call('wx-zhou', 'calendar.set', call)).toMatchObject({ refusal: 'calendarFaulty', details: { fields: { [field]: words } } });
});

test('in December the first page asks the office for next year’s calendar until it is there, and nobody else', async () => {
  const asked = async (who: 'zhou' | 'lin' | 'wu') => (await plant.does(who, 'home.get', {})).calendarMissing;
  plant.cloud.clock.set(new Date('2026-12-01T08:00:00+08:00'));
  expect([await asked('zhou'), await asked('lin'), await asked('wu')]).toEqual([2027, null, null]);
  await plant.does('zhou', 'calendar.set', { requestId: plant.newId(), year: 2027, daysOff: ['2027-01-01'], daysWorked: [] });
  expect(await asked('zhou')).toBeNull();
});
