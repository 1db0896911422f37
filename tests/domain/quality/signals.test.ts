import { alikeOf, burstsOf, reviewersOf, signalId, type Filing } from '#shared/domain/quality/signals';
import { noFrequencies } from '#shared/domain/similarity/frequencies';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { signalWords } from '#shared/text/signals';

const { numbers } = firstPolicy;
const rules = numbers.signals;
let count = 0;
const filing = (at: string, more: Partial<Filing> = {}): Filing => {
  count += 1;
  return { _id: `s${count}`, number: `n${count}`, title: '题目', problem: '问题', measure: '措施', authorId: 'lin', authorName: '林', submittedAt: new Date(`${at}:00+08:00`), ...more };
};
const many = (n: number, at: string, more: Partial<Filing> = {}) => Array.from({ length: n }, () => filing(at, more));
const late = '2026-03-30T08:00';
const early = '2026-03-02T08:00';
const found = (filings: readonly Filing[]) => burstsOf(filings, '2026-03', rules).map(({ kind, person, some, all }) => [kind, person?.id ?? null, some, all]);

test.each([
  ['four of four are too few', 4, 0, []],
  ['five of five are a burst', 5, 0, [['burst', 'lin', 5, 5]]],
  ['six of ten are sixty percent', 6, 4, [['burst', 'lin', 6, 10]]],
  ['six of eleven are less', 6, 5, []],
])('of an author’s filings in the last three days, %s', (_, last, before, expected) => {
  expect(found([...many(last, late), ...many(before, early)])).toEqual(expected);
});

test.each([['2026-03-29T00:00', 1], ['2026-03-28T23:59', 0], ['2026-03-31T23:59', 1]])('the last three days of March by the Shanghai clock: five at %s are %s burst', (at, bursts) => {
  expect(found(many(5, at))).toHaveLength(bursts);
});

test.each([[9, 0], [10, 1]])('a unit in which %s people filed one each at the end is told %s times, and none of them', (n, times) => {
  const filings = Array.from({ length: n }, (_, i) => filing(late, { authorId: `p${i}` }));
  expect(found(filings)).toEqual(times ? [['unitBurst', null, n, n]] : []);
});

const button = { title: '冲床加装双手按钮', problem: '单手即可启动，手容易伸进模具', measure: '在两侧各装一个按钮，同时按下才能启动' };
const light = { title: '仓库换感应灯', problem: '夜里没有人灯也亮着', measure: '改成红外感应灯具，分三个区域控制' };
const alike = (filings: readonly Filing[]) => alikeOf(filings, '2026-03', rules, noFrequencies);

test('an author who files the same idea again is named with both numbers, also when the first was months before', () => {
  const [first, second] = [filing('2026-01-10T08:00', button), filing(early, { ...button, title: `${button.title}！` })];
  expect(alike([second, filing(late, light), first])).toMatchObject([{
    kind: 'alike', person: { id: 'lin' }, some: 1, all: 3, pairs: [{ first: first.number, second: second.number, percent: 100 }],
    suggestions: [{ id: first._id }, { id: second._id }],
  }]);
});

test('other ideas, other authors and a pair that was filed before the month are no pair', () => {
  expect(alike([filing(early, button), filing(late, light)])).toEqual([]);
  expect(alike([filing(early, button), filing(late, { ...button, authorId: 'zhao' })])).toEqual([]);
  expect(alike([filing('2026-02-10T08:00', button), filing('2026-02-11T08:00', button), filing(late, light)])).toEqual([]);
});

test('texts are as alike as the bound says, or more', () => {
  const pair = [filing(early, button), filing(late, { ...button, measure: `${button.measure}，并加装防护罩和光栅` })];
  const percent = alikeOf(pair, '2026-03', { ...rules, alikePercent: 50 }, noFrequencies)[0]?.pairs[0]?.percent ?? 0;
  expect(percent).toBeGreaterThan(50);
  expect(percent).toBeLessThan(100);
  const at = (alikePercent: number) => alikeOf(pair, '2026-03', { ...rules, alikePercent }, noFrequencies).length;
  expect([at(percent), at(percent + 1)]).toEqual([1, 0]);
});

test('of many that are all the same the ten most alike pairs are named, of at most twenty suggestions', () => {
  const [one] = alike(many(12, early, button));
  expect([one?.some, one?.pairs.length]).toEqual([66, 10]);
  expect(one?.suggestions.length).toBeLessThanOrEqual(20);
});

const reviewer = (decision: number, adopted: number, quick = 0) => {
  const person = { id: 'sun', name: '孙', figures: { counts: { decision, adopted, quick }, response: [], decision: [] } };
  return reviewersOf({ people: [person] }, numbers).map(({ kind, some, all }) => [kind, some, all]);
};

test.each([
  [19, 19, 0, []], [20, 20, 0, [['adoptsAll', 20, 20]]], [50, 49, 0, [['adoptsAll', 49, 50]]], [49, 48, 0, []],
  [5, 0, 4, []], [5, 0, 5, [['quick', 5, 5]]], [20, 0, 6, [['quick', 6, 20]]], [21, 0, 6, []],
])('of %s conclusions %s adoptions and %s quick ones are told as %j', (decision, adopted, quick, expected) => {
  expect(reviewer(decision, adopted, quick)).toEqual(expected);
});

test('a reviewer of whom nothing was concluded is not told', () => {
  expect(reviewersOf({ people: [{ id: 'sun', name: '孙', figures: { counts: { step: 40 }, response: [], decision: [] } }] }, numbers)).toEqual([]);
});

test('an id names month, kind, scope and person', () => {
  expect(signalId('2026-03', 'unit:u1', { kind: 'burst', person: { id: 'lin', name: '林' } })).toBe('2026-03:burst:unit:u1:lin');
  expect(signalId('2026-03', 'unit:u1', { kind: 'unitBurst', person: null })).toBe('2026-03:unitBurst:unit:u1');
});

test.each([
  ['unitBurst', '这个月全单位提了 9 条，其中 7 条在最后 3 天'], ['quick', '这个月下了 9 个结论，其中 7 个离上一个不到 3 秒'],
  ['alike', '近期 9 条里有 7 对文字接近：A 与 B（92%） 等'],
] as const)('%s is said in figures', (kind, words) => {
  expect(signalWords({ kind, some: 7, all: 9, bound: 3, pairs: kind === 'alike' ? [{ first: 'A', second: 'B', percent: 92 }] : [] })).toBe(words);
});
