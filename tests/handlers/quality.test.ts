import type { Output } from '#shared/contract/index';
import { runNightly } from '../../cloudfunctions/app/nightly/run';
import { makes, suggestionIn } from '../plant/arrange';
import { draft } from '../plant/drafts';
import { idOf, openTestPlant, type TestPlant } from '../plant/testPlant';

const hourMs = 3_600_000;
/** A Monday. */
const monday = new Date('2026-03-02T09:00:00+08:00');

let plant: TestPlant;
beforeEach(async () => {
  plant = await openTestPlant();
  plant.cloud.clock.set(monday);
});
afterEach(() => plant.close());

const later = (hours: number) => plant.cloud.clock.advance(hours * hourMs);
const night = () => runNightly({ ...plant.host(null, new Date(plant.cloud.clock.now())), log: () => undefined }, 40_000);
const march = { month: '2026-03' };
const ofUnit = () => plant.does('zhou', 'quality.scope', { ...march, scope: 'unit:stamping' });

async function filed(): Promise<string> {
  const id = plant.newId();
  await plant.does('lin', 'suggestion.submit', draft(id));
  return id;
}

/** Taken in after five hours, scored, declined after ten with too few words; then a night. */
async function declined(): Promise<string> {
  const id = await filed();
  later(5);
  await makes(plant, 'sun', 'accept', id);
  await makes(plant, 'he', 'score', id, { marks: { novelty: 90, feasibility: 90, benefit: 90, spread: 90 } });
  later(5);
  await makes(plant, 'sun', 'decline', id, { words: '暂不采纳' });
  return id;
}

test('a month shows each unit and the plant, with counts, median and P90', async () => {
  await declined();
  later(1);
  await night();
  const { items } = await plant.does('zhou', 'quality.scopes', march);
  const { figures: whole, countedUpTo } = await plant.does('zhou', 'quality.plant', march);
  const expected = {
    counts: expect.objectContaining({ response: 1, step: 2, late: 0, decision: 1, adopted: 0, decline: 1, unreasoned: 1, compared: 1, differing: 1, pair: 0, quick: 0 }) as unknown,
    response: { medianHours: 8, p90Hours: 8 }, decision: { medianHours: 12, p90Hours: 12 },
  };
  expect(items).toEqual([{ scope: 'unit:stamping', name: '冲压分厂', figures: expected }]);
  expect(whole).toEqual(expected);
  expect(countedUpTo?.slice(0, 16)).toBe('2026-03-02T11:00');
});

test('each reviewer has what that person did, and the list behind each figure', async () => {
  const id = await declined();
  later(1);
  await night();
  const { people } = await ofUnit();
  expect(people.map(({ name, figures }) => [name, figures.counts.decline, figures.counts.unreasoned])).toEqual([['孙立', 1, 1]]);
  const { items } = await plant.does('sun', 'quality.cases', { ...march, scope: 'unit:stamping', figure: 'unreasoned', personId: idOf('sun') });
  expect(items).toMatchObject([{ suggestionId: id, move: 'decline', people: ['孙立'], fault: 'tooShort', decisionHours: 10, responseHours: null }]);
});

test('a walk may be run twice and missed for weeks: everything counts once', async () => {
  await declined();
  later(24 * 30);
  await declined();
  later(1);
  await night();
  const once = [await ofUnit(), await plant.does('zhou', 'quality.scopes', { month: '2026-04' })];
  await night();
  expect([await ofUnit(), await plant.does('zhou', 'quality.scopes', { month: '2026-04' })]).toEqual(once);
  expect((once[0] as Output<'quality.scope'>).figures?.counts.decision).toBe(1);
});

test('two timers at once count nothing twice', async () => {
  await declined();
  later(1);
  await Promise.all([night(), night()]);
  await night();
  expect((await ofUnit()).figures?.counts).toMatchObject({ decision: 1, step: 2 });
});

test('what is younger than ten minutes waits: an older one may still be on its way', async () => {
  await declined();
  await night();
  expect((await ofUnit()).figures?.counts).toMatchObject({ response: 1, decision: 0 });
  plant.cloud.clock.advance(11 * 60_000);
  await night();
  expect((await ofUnit()).figures?.counts).toMatchObject({ response: 1, decision: 1 });
});

test('the third refusal in the same words within ninety days is no real one, whoever’s suggestion it is', async () => {
  const words = '这台设备明年三月整体更换，改造费用收不回来，请留意新设备的招标会。';
  for (const author of ['lin', 'zhao', 'lin'] as const) {
    const id = plant.newId();
    await plant.does(author, 'suggestion.submit', draft(id));
    later(1);
    await makes(plant, 'sun', 'decline', id, { words });
  }
  later(1);
  await night();
  expect((await ofUnit()).figures?.counts).toMatchObject({ decline: 3, unreasoned: 1 });
});

test('an answer after the due time is late, in the month of the answer', async () => {
  const id = await filed();
  later(24 * 30);
  await makes(plant, 'sun', 'accept', id);
  later(1);
  await night();
  const april = await plant.does('zhou', 'quality.scope', { month: '2026-04', scope: 'unit:stamping' });
  expect(april.figures?.counts).toMatchObject({ step: 1, late: 1 });
  expect((await ofUnit()).figures).toBeNull();
});

test('an appeal that is adopted counts for the unit that declined', async () => {
  const id = await suggestionIn(plant, 'declined');
  await makes(plant, 'lin', 'appeal', id);
  await makes(plant, 'fang', 'score', id);
  await makes(plant, 'zhou', 'adopt', id, { grade: 'second' });
  later(1);
  await night();
  expect((await ofUnit()).figures?.counts).toMatchObject({ appeal: 1, upheld: 1 });
  const group = await plant.does('zhou', 'quality.scope', { ...march, scope: 'group:safetyEnvironment' });
  expect([group.name, group.figures?.counts.decision]).toEqual(['安全环保组', 1]);
});

test('a reviewer sees the own figures and cases, and nobody else’s', async () => {
  await declined();
  later(1);
  await night();
  expect((await plant.does('sun', 'quality.mine', march)).scopes).toMatchObject([{ scope: 'unit:stamping', figures: { counts: { decline: 1 } } }]);
  expect(await plant.does('he', 'quality.mine', march)).toMatchObject({ scopes: [], mayOpen: [] });
  const cases = { ...march, scope: 'unit:stamping', figure: 'decline' } as const;
  expect(await plant.outcome('he', 'quality.cases', { ...cases, personId: idOf('he') })).toBe('ok');
  expect(await plant.outcome('he', 'quality.cases', { ...cases, personId: idOf('sun') })).toBe('notAllowed');
  expect(await plant.outcome('he', 'quality.cases', cases)).toBe('notAllowed');
  expect(await plant.outcome('chen', 'quality.scope', { ...march, scope: 'unit:stamping' })).toBe('notAllowed');
});

test('long lists come in pages', async () => {
  for (let i = 0; i < 25; i += 1) await makes(plant, 'sun', 'decline', await filed(), { words: '这是第几条说明呢' });
  later(1);
  await night();
  const cases = { ...march, scope: 'unit:stamping', figure: 'decline' } as const;
  const first = await plant.does('sun', 'quality.cases', cases);
  const second = await plant.does('sun', 'quality.cases', { ...cases, ...(first.next ? { cursor: first.next } : {}) });
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null]);
  expect((await ofUnit()).figures?.counts.decline).toBe(25);
});

test('a reason is judged by the canned phrases of its day: those the office adds count from the next day on', async () => {
  const words = '领导班子不同意，这件事情就到此为止了，大家都不要再提';
  const decline = async () => {
    const id = await suggestionIn(plant, 'unitReview');
    await makes(plant, 'he', 'score', id);
    await makes(plant, 'sun', 'decline', id, { words });
  };
  const { version, phrases } = await plant.does('zhou', 'phrases.get', {});
  await plant.does('zhou', 'phrases.set', { requestId: plant.newId(), version, phrases: [...phrases, '领导班子不同意', '不要再提'] });
  await decline();
  later(24);
  await decline();
  later(1);
  await night();
  expect((await ofUnit()).figures?.counts).toMatchObject({ decline: 2, unreasoned: 1 });
  expect((await plant.does('zhou', 'phrases.get', {})).history).toMatchObject([{ byName: '周敏', from: '2026-03-03', added: ['领导班子不同意', '不要再提'], removed: [] }]);
});
