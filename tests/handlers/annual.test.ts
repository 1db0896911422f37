import { annualOf, awardYear, confirmed, decided, paid, rankedUnit, toJanuary } from '../plant/annual';
import { suggestionIn } from '../plant/arrange';
import { closedBallot } from '../plant/ballot';
import { draft } from '../plant/drafts';
import { recountAll } from '../plant/ledgerCauses';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { annualFacts } from '../../cloudfunctions/app/annual/facts';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const at = (moment: string) => plant.cloud.clock.set(new Date(`${moment}+08:00`).getTime());
const linesOf = async (list = 1) => (await plant.does('wu', 'annual.lines', { year: awardYear, list })).items;
const moneyOf = (prefix: string) => plant.store.find('entries', { where: { _id: { from: prefix, below: `${prefix}\uffff` } }, limit: 500 });
const lineOf = (lines: Awaited<ReturnType<typeof linesOf>>, key: string) => lines.find((line) => line.key === key);

/** The counters of a unit as if so many suggestions had been filed and adopted there. */
const counted = (unitId: string, effective: number, adopted: number) => plant.store.transact((transaction) =>
  transaction.insert('counters', [{ _id: `${unitId}-${awardYear}`, schema: 1, version: 1, unitId, year: awardYear, counts: { all: { all: { effective, adopted } } } }]));

test('a unit is ranked by what is known: components without data say so, and never count as nought', async () => {
  await rankedUnit(plant);
  toJanuary(plant);
  const { units } = await annualOf(plant);
  const stamping = units.find(({ id }) => id === 'stamping');
  expect(stamping?.components).toEqual([
    { name: 'indicators', score: null, weight: 40 }, { name: 'reports', score: null, weight: 15 }, { name: 'quality', score: 10_000, weight: 25 }, { name: 'campaigns', score: null, weight: 20 },
  ]);
  expect([stamping?.composite, stamping?.place, stamping?.excellent]).toEqual([10_000, 1, true]);
  expect(units.filter(({ id }) => id !== 'stamping').map(({ composite, place, excellent }) => [composite, place, excellent])).toEqual([[null, null, false], [null, null, false], [null, null, false]]);
});

test('a composite opens to its shares with their numbers, and each share to the suggestions behind it', async () => {
  const ids = await rankedUnit(plant);
  await suggestionIn(plant, 'declined');
  await suggestionIn(plant, 'withdrawn');
  toJanuary(plant);
  const { parts } = await plant.does('wu', 'annual.unit', { year: awardYear, unitId: 'stamping' });
  expect(parts.find(({ name }) => name === 'adoption')).toEqual({ name: 'adoption', of: 6, base: 7, score: 8571, weight: 40 });
  expect(parts.find(({ name }) => name === 'reasons')?.score).toBeNull();
  const { items } = await plant.does('wu', 'annual.cases', { year: awardYear, unitId: 'stamping', part: 'adoption' });
  expect(items.map(({ counts }) => counts)).toEqual([...ids.map(() => true), false]);
});

test('what the nights counted of reviews is part of it, and opens to the reviews', async () => {
  await rankedUnit(plant);
  await suggestionIn(plant, 'declined');
  at('2026-03-12T02:00:00');
  await runNightly(plant.host(null, new Date(plant.cloud.clock.now())), 40_000);
  const { parts } = await plant.does('wu', 'annual.unit', { year: awardYear, unitId: 'stamping' });
  expect(parts.map(({ name, of, base }) => [name, of, base])).toEqual([['adoption', 6, 7], ['onTime', 13, 13], ['reasons', 1, 1], ['agreement', 6, 6]]);
  const { items } = await plant.does('wu', 'annual.cases', { year: awardYear, unitId: 'stamping', part: 'reasons' });
  expect(items.map(({ counts, words }) => [counts, words])).toEqual([[true, '孙立，不采纳']]);
});

test('a tie across the last place is the office’s to decide, with a reason that is kept', async () => {
  for (const unitId of ['stamping', 'power', 'canteen']) await counted(unitId, 10, 8);
  at('2026-12-01T12:00:00');
  await plant.does('zhou', 'policy.propose', { requestId: plant.newId(), from: '2026-12-10', changes: { 'annual.units': 2 }, note: '' });
  toJanuary(plant);
  const open = await annualOf(plant);
  expect([open.isTied, open.units.filter(({ excellent }) => excellent), open.missing]).toEqual([true, [], ['units', 'topTen']]);
  expect(open.units.filter(({ tied }) => tied).map(({ place }) => place)).toEqual([1, 1, 1]);
  const chosen = await plant.does('zhou', 'annual.choose', { requestId: plant.newId(), year: awardYear, version: 0, unitIds: ['power', 'stamping'], words: '全年安全无事故' });
  expect(chosen.units.filter(({ excellent }) => excellent).map(({ id }) => id).sort()).toEqual(['power', 'stamping']);
  expect(chosen.selection).toMatchObject({ words: '全年安全无事故', byName: '周敏' });
  expect((await plant.does('zhou', 'annual.choose', { requestId: plant.newId(), year: awardYear, version: 1, unitIds: [], words: '回到排序' })).selection).toBeNull();
});

test('a unit gets one percent of its wage total to the fen, and only office and leaders ever see the total', async () => {
  const view = await decided(plant);
  expect(view.units.find(({ id }) => id === 'stamping')).toMatchObject({ wageFen: 123_456_750, awardFen: 1_234_568 });
  for (const who of ['lin', 'sun', 'he', 'tang'] as Who[]) expect(await plant.outcome(who, 'annual.get', { year: awardYear })).toBe('notAllowed');
  expect((await plant.does('wu', 'annual.get', { year: awardYear })).units.find(({ id }) => id === 'stamping')?.wageFen).toBe(123_456_750);
});

test('specialists on the last day of the year get 700 of an excellent unit, else 500, each once and the higher', async () => {
  at('2026-06-01T12:00:00');
  const give = (who: Who, scope: string, more: object = {}) => plant.does('zhou', 'roles.give', { requestId: plant.newId(), personId: idOf(who), role: 'specialist', scope, from: '2026-06-01', words: '增补专员', ...more });
  await give('chen', 'stamping');
  await give('gao', 'canteen', { until: '2026-12-30' });
  await give('qian', 'canteen', { until: '2026-12-31' });
  await give('lin', 'power', { until: '2027-01-02', standsInFor: idOf('chen') });
  await decided(plant);
  const lines = (await linesOf()).filter(({ kind }) => kind === 'specialist');
  expect(Object.fromEntries(lines.map(({ key, amountFen, unitName }) => [key, [amountFen, unitName]]))).toEqual({
    'specialist:p-chen': [70_000, '冲压分厂'], 'specialist:p-qian': [50_000, '后勤食堂'], 'specialist:p-sun': [70_000, '冲压分厂'], 'specialist:p-wang': [70_000, '冲压分厂'],
  });
});

test('whoever gave the role back or left the plant in January was a specialist on the last of December', async () => {
  await decided(plant);
  await plant.does('zhou', 'roles.take', { requestId: plant.newId(), personId: idOf('sun'), role: 'specialist', scope: 'stamping', from: '2020-01-01' });
  await plant.does('zhou', 'roles.give', { requestId: plant.newId(), personId: idOf('zhao'), role: 'specialist', scope: 'stamping', from: '2027-01-05', words: '接替' });
  const keys = (await linesOf()).filter(({ kind }) => kind === 'specialist').map(({ key }) => key);
  expect([keys.includes('specialist:p-sun'), keys.includes('specialist:p-zhao')]).toEqual([true, false]);
});

test('formal proposals of the congress get 500 for the first author, hot topics 50 for each person concerned', async () => {
  await decided(plant);
  at('2026-05-05T12:00:00');
  const id = plant.newId();
  await plant.does('zhou', 'suggestion.submit', { ...draft(id), authorId: idOf('qian'), source: 'congress', coAuthorIds: [idOf('chen')] });
  toJanuary(plant);
  expect((await plant.does('zhou', 'annual.proposals', { year: awardYear })).items).toMatchObject([{ id, authorName: '钱进', formal: false }]);
  const { version } = await plant.does('zhou', 'annual.congress', { requestId: plant.newId(), year: awardYear, version: 1, suggestionIds: [id] });
  expect((await plant.does('zhou', 'annual.proposals', { year: awardYear })).items[0]?.formal).toBe(true);
  const listed = await plant.does('zhou', 'annual.people', { text: 'lin，赵铁柱\n钱进 没有人' });
  expect([listed.found.map(({ name }) => name).sort(), listed.unknown]).toEqual([['林小满', '赵铁柱', '钱进'].sort(), ['没有人']]);
  const topicId = plant.newId();
  const view = await plant.does('zhou', 'annual.setTopic', { requestId: plant.newId(), year: awardYear, version, topicId, name: '职工食堂改造', personIds: listed.found.map((one) => one.id) });
  expect(view.topics).toEqual([{ id: topicId, name: '职工食堂改造', people: 3 }]);
  expect((await plant.does('wu', 'annual.topic', { year: awardYear, topicId })).people).toHaveLength(3);
  const lines = await linesOf();
  expect(lineOf(lines, `congress:${id}`)).toMatchObject({ amountFen: 50_000, name: '钱进', suggestion: { id } });
  expect(lines.filter(({ kind }) => kind === 'topic').map(({ amountFen, words }) => [amountFen, words])).toEqual(Array.from({ length: 3 }, () => [5_000, '职工食堂改造']));
  await confirmed(plant);
  expect(await plant.does('qian', 'points.get', { year: 2027 })).toMatchObject({ awardsFen: 55_000 });
});

test('a confirmed sheet stands: every line has one entry named after its cause, and the accounts agree', async () => {
  const view = await paid(plant);
  const lines = await linesOf();
  const entries = await moneyOf('money:annual');
  expect(entries.map(({ _id, amount }) => [_id, amount]).sort()).toEqual([
    ['money:annualSpecialist:2026:p-chen', 50_000], ['money:annualSpecialist:2026:p-sun', 70_000], ['money:annualSpecialist:2026:p-wang', 70_000], ['money:annualUnit:2026:stamping', 1_234_568],
  ]);
  expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(view.amountFen);
  expect(lines.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(view.amountFen);
  expect(entries.map(({ year, month, awardId, policyVersion }) => [year, month, awardId, policyVersion])).toEqual(entries.map(() => [2027, '2027-01', '2026', 'v1']));
  expect((await recountAll(plant)).differenceCount).toBe(0);
  expect((await plant.does('sun', 'points.get', { year: 2027 })).awardsFen).toBe(70_000);
});

test('what changes after the confirmation changes nothing of it', async () => {
  const before = await paid(plant);
  await plant.does('zhou', 'roles.take', { requestId: plant.newId(), personId: idOf('sun'), role: 'specialist', scope: 'stamping', from: '2020-01-01' });
  await plant.does('zhou', 'policy.propose', { requestId: plant.newId(), from: '2027-01-10', changes: { 'annual.wagePercent': 2, 'annual.units': 3, 'annual.specialistYuan': 1 }, note: '' });
  at('2027-02-01T12:00:00');
  const after = await annualOf(plant);
  expect(after).toEqual(before);
  expect((await plant.does('wu', 'annual.unit', { year: awardYear, unitId: 'stamping' })).parts[0]).toMatchObject({ of: 6, base: 6 });
});

test('confirmed by several at once and carried on by all of them, nothing is paid twice', async () => {
  const { version, amountFen } = await decided(plant);
  const outcomes = await Promise.all((['zhou', 'wu', 'zhou', 'wu'] as const).map((who) => plant.outcome(who, 'annual.confirm', { year: awardYear, version, amountFen, withoutTopTen: true })));
  expect(new Set(outcomes)).toEqual(new Set(['ok']));
  await Promise.all(Array.from({ length: 4 }, () => plant.does('zhou', 'annual.step', { year: awardYear })));
  expect(await annualOf(plant)).toMatchObject({ state: 'paid', posted: 4 });
  expect((await moneyOf('money:annual')).reduce((sum, { amount }) => sum + amount, 0)).toBe(amountFen);
  expect((await recountAll(plant)).differenceCount).toBe(0);
});

test('a sheet of hundreds is paid in steps, and one that was cut off is carried on by the timer', async () => {
  const { version } = await decided(plant);
  const [person] = await plant.store.find('people', { where: { _id: idOf('lin') }, limit: 1 });
  if (!person) throw new Error('Lin is at the plant');
  const many = Array.from({ length: 100 }, (_, i) => ({ ...person, _id: `p-many-${i}`, workNumber: `M${i}`, account: `wx-many-${i}` }));
  await plant.store.transact((transaction) => transaction.insert('people', many));
  const { version: next } = await plant.does('zhou', 'annual.setTopic', { requestId: plant.newId(), year: awardYear, version, topicId: plant.newId(), name: '班车', personIds: many.map(({ _id }) => _id) });
  const { amountFen } = await annualOf(plant);
  expect((await plant.does('wu', 'annual.confirm', { year: awardYear, version: next, amountFen, withoutTopTen: true })).state).toBe('paying');
  expect((await plant.does('zhou', 'annual.step', { year: awardYear })).posted).toBe(15);
  const { counts } = await runNightly(plant.host(null, new Date(plant.cloud.clock.now())), 40_000);
  expect(counts.annualSteps).toBe(6);
  expect(await annualOf(plant)).toMatchObject({ state: 'paid', posted: 104 });
  expect((await moneyOf('money:annual')).reduce((sum, { amount }) => sum + amount, 0)).toBe(amountFen);
  expect((await recountAll(plant)).differenceCount).toBe(0);
});

test('a correction is a further entry with its reason, stands in the next list, and may be repeated without harm', async () => {
  await paid(plant);
  const call = { requestId: plant.newId(), year: awardYear, key: 'specialist:p-sun', amountFen: 50_000, words: '十二月三十日已调离' };
  const once = await plant.does('zhou', 'annual.correct', call);
  expect(await plant.does('zhou', 'annual.correct', call)).toEqual(once);
  expect(once.corrections).toMatchObject([{ words: '十二月三十日已调离', byName: '周敏', line: { key: 'specialist:p-sun', amountFen: -20_000, nowFen: 50_000 } }]);
  await plant.does('zhou', 'annual.correct', { ...call, requestId: plant.newId(), key: 'specialist:p-zhao', amountFen: 70_000, words: '漏了赵铁柱' });
  expect((await plant.does('zhou', 'annual.closeList', { year: awardYear, number: 2 })).corrections).toEqual([]);
  expect((await plant.does('zhou', 'annual.closeList', { year: awardYear, number: 2 })).lists).toHaveLength(2);
  expect((await linesOf(2)).map(({ key, amountFen }) => [key, amountFen])).toEqual([['specialist:p-sun', -20_000], ['specialist:p-zhao', 70_000]]);
  await plant.does('zhou', 'annual.correct', { ...call, requestId: plant.newId(), amountFen: 70_000, words: '查实当天仍在岗' });
  expect((await moneyOf('correct:')).map(({ _id, from, amount }) => [_id, from, amount])).toEqual([
    ['correct:money:annualSpecialist:2026:p-sun:1', 'person:p-sun', 20_000], ['correct:money:annualSpecialist:2026:p-sun:2', 'company:annualSpecialist', 20_000],
    ['correct:money:annualSpecialist:2026:p-zhao:1', 'company:annualSpecialist', 70_000],
  ]);
  expect((await plant.does('sun', 'points.get', { year: 2027 })).awardsFen).toBe(70_000);
  expect((await recountAll(plant)).differenceCount).toBe(0);
});

test('the ten of a closed ballot are paid 500 each to their first authors, and not again as congress proposals', async () => {
  const { year, ballot } = await closedBallot(plant);
  const top = ballot.result?.top ?? [];
  expect(top).toHaveLength(10);
  const { topTen, missing, version, congress } = await plant.does('zhou', 'annual.get', { year });
  expect([topTen?.map(({ id }) => id), missing.includes('topTen'), congress]).toEqual([top, false, []]);
  const lines = (await plant.does('zhou', 'annual.lines', { year, kind: 'topTen' })).items;
  expect(lines.map(({ amountFen, suggestion }) => [amountFen, suggestion?.id])).toEqual(top.map((id) => [50_000, id]));
  await plant.store.transact(async (transaction) => {
    const one = await transaction.get('suggestions', top[0] ?? '');
    if (one) await transaction.replace('suggestions', { ...one, source: 'congress', year });
  });
  const both = await plant.does('zhou', 'annual.congress', { requestId: plant.newId(), year, version, suggestionIds: [top[0] ?? ''] });
  expect([both.congress.length, both.sums.find(({ kind }) => kind === 'congress')]).toEqual([1, undefined]);
});

test('before anything is confirmed nothing is paid, whatever is decided', async () => {
  await decided(plant);
  expect(await moneyOf('money:annual')).toEqual([]);
  expect(await annualFacts({ year: awardYear, congress: [] }, plant.store)).toMatchObject({ topTen: null });
});
