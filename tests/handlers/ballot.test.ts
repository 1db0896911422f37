import { answer } from '../../cloudfunctions/app/answer';
import { closedBallot, electables, endsOnOf, giveLeaders, lastYear, openBallot, opening, sheetOf, tiedBallot, vote } from '../plant/ballot';
import { moveCall } from '../plant/arrange';
import { openidOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const dayMs = 86_400_000;
const seenBy = async (who: Who, year: number) => (await plant.does(who, 'ballot.get', { year })).ballot;
const close = (year: number) => plant.outcome('zhou', 'ballot.close', { requestId: plant.newId(), year });
/** Marks in the urn, by candidate; every sheet leaves one mark for each criterion of each that it chose. */
const marksIn = async (year: number) => (await plant.store.get('urns', String(year)))?.tallies.reduce((sum, { quality, effect, value }) => sum + quality.length + effect.length + value.length, 0);
const rolled = async (year: number) => (await plant.store.get('ballots', String(year)))?.voted;
const perSheet = 30;

describe('opening', () => {
  test('stands for the year: adopted in it with the first grade, and not ended', async () => {
    const ids = await electables(plant, { many: 3 });
    const [lower = '', ended = '', later = ''] = ids;
    const change = async (id: string, change: object) => plant.store.transact(async (transaction) => {
      const found = await transaction.get('suggestions', id);
      if (found) await transaction.replace('suggestions', { ...found, ...change });
    });
    const listed = async () => (await plant.does('zhou', 'ballot.candidates', { year: lastYear(plant) })).items.map(({ id }) => id);
    expect(await listed()).toEqual(ids);
    await change(lower, { grade: 'second' });
    await change(ended, { status: 'abandoned' });
    await change(later, { decidedAt: new Date(`${lastYear(plant) + 1}-01-01T00:00:00+08:00`) });
    expect(await listed()).toEqual([]);
  });

  test('the last minute of a year by Shanghai time belongs to it', async () => {
    const [id = ''] = await electables(plant, { many: 1 });
    const found = await plant.store.get('suggestions', id);
    await plant.store.transact((transaction) => transaction.note('suggestions', id, { decidedAt: new Date(`${lastYear(plant)}-12-31T23:59:59+08:00`) }));
    expect(found).not.toBeNull();
    expect((await plant.does('zhou', 'ballot.candidates', { year: lastYear(plant) })).items).toHaveLength(1);
    expect((await plant.does('zhou', 'ballot.candidates', { year: lastYear(plant) + 1 })).items).toHaveLength(0);
  });

  test('two of the office open it at once: one ballot, and the second is told', async () => {
    const ids = await electables(plant);
    const outcomes = await Promise.all([1, 2].map(() => plant.outcome('zhou', 'ballot.open', opening(plant, ids))));
    expect(outcomes.sort()).toEqual(['ballotExists', 'ok']);
  });

  test('a repeated call opens it once, and does not open it again after it was called off', async () => {
    const input = opening(plant, await electables(plant));
    await Promise.all([1, 2, 3].map(() => plant.does('zhou', 'ballot.open', input)));
    await plant.does('zhou', 'ballot.cancel', { requestId: plant.newId(), year: input.year, words: '候选有误' });
    expect((await plant.does('zhou', 'ballot.open', input)).ballot.state).toBe('cancelled');
  });

  test('who leaves some out says why, and everybody can read it', async () => {
    const ids = await electables(plant);
    await plant.does('zhou', 'ballot.open', opening(plant, ids.slice(0, 11), { words: '还没有实施' }));
    expect(await seenBy('wu', lastYear(plant))).toMatchObject({ leftOut: 1, words: '还没有实施', choices: 10, handedIn: false });
  });

  test('called off and opened anew, it begins with an empty urn', async () => {
    const { ids, year } = await openBallot(plant);
    await vote(plant, ids, ['wu', 'fang']);
    await plant.does('zhou', 'ballot.cancel', { requestId: plant.newId(), year, words: '候选有误' });
    expect([await marksIn(year), await rolled(year)]).toEqual([0, []]);
    expect((await plant.does('zhou', 'ballot.open', opening(plant, ids))).ballot).toMatchObject({ state: 'open', round: 2, progress: { handedIn: 0, members: 4 } });
  });
});

describe('closing', () => {
  test('is possible once everybody has voted, or when the last day is over', async () => {
    const { ids, year } = await openBallot(plant);
    await vote(plant, ids, ['wu', 'fang', 'tang']);
    expect(await close(year)).toBe('ballotRunning');
    plant.cloud.clock.advance(11 * dayMs);
    expect(await close(year)).toBe('ok');
  });

  test('with one or two sheets nothing is told, until more have come or it is called off', async () => {
    const { ids, year } = await openBallot(plant);
    await vote(plant, ids, ['wu', 'fang']);
    plant.cloud.clock.advance(11 * dayMs);
    expect(await close(year)).toBe('tooFewSheets');
    expect((await seenBy('wu', year))?.result).toBeNull();
    await plant.does('zhou', 'ballot.extend', { requestId: plant.newId(), year, endsOn: endsOnOf(plant) });
    await vote(plant, ids, ['tang', 'gao']);
    expect(await close(year)).toBe('ok');
  });

  test('while somebody hands in: the sheet is counted, or its author told that it was too late', async () => {
    const { ids, year } = await openBallot(plant);
    await vote(plant, ids, ['wu', 'fang', 'tang']);
    const inTime = new Date(plant.cloud.clock.now());
    plant.cloud.clock.advance(11 * dayMs);
    const event = { endpoint: 'ballot.handIn', input: { year, given: sheetOf(ids) } };
    const [, handed] = await Promise.all([plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year }), answer(event, plant.host(openidOf('gao'), inTime))]);
    const { result } = await seenBy('zhou', year) ?? {};
    const counted = result?.standings.reduce((sum, { chosen }) => sum + chosen, 0);
    expect([handed.ok, result?.sheets, counted]).toEqual(handed.ok ? [true, 4, 40] : [false, 3, 30]);
    if (!handed.ok) expect(handed).toMatchObject({ refusal: 'ballotNotOpen' });
  });

  test('a sheet sent in time that arrives after the close is refused and leaves nothing', async () => {
    const { ids, year } = await openBallot(plant);
    await vote(plant, ids, ['wu', 'fang', 'tang']);
    const inTime = new Date(plant.cloud.clock.now());
    plant.cloud.clock.advance(11 * dayMs);
    await plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year });
    const event = { endpoint: 'ballot.handIn', input: { year, given: sheetOf(ids) } };
    expect(await answer(event, plant.host(openidOf('gao'), inTime))).toMatchObject({ ok: false, refusal: 'ballotNotOpen' });
    expect(await marksIn(year)).toBe(3 * perSheet);
  });

  test('orders by the total of the means and tells winners, marks and who voted, to leaders and office', async () => {
    const { year, ids } = await closedBallot(plant);
    for (const who of ['wu', 'zhou'] as const) {
      const result = (await seenBy(who, year))?.result;
      expect(result).toMatchObject({ sheets: 4, tie: null, voters: ['吴昊', '唐工', '方圆', '高远'].sort((a, b) => a.localeCompare(b, 'zh-CN')) });
      expect(result?.top).toHaveLength(10);
      expect([...result?.top ?? []].sort()).toEqual(ids.slice(0, 10));
      expect(result?.standings[0]).toMatchObject({ rank: 1, chosen: 4, sheets: 4 });
    }
  });

  test('a candidate found invalid meanwhile takes no place', async () => {
    const { ids, year } = await openBallot(plant);
    await vote(plant, ids);
    await plant.does('zhou', ...moveCall(plant, 'invalidate', ids[0] ?? ''));
    await plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year });
    const result = (await seenBy('zhou', year))?.result;
    expect(result?.top).toEqual(expect.not.arrayContaining([ids[0]]));
    expect(result?.top).toHaveLength(9);
  });

  test('a candidate that so few might score that its marks would tell whose they are keeps them to itself', async () => {
    const { ids, year } = await openBallot(plant, { authors: ['wu'] });
    const [own = '', ...others] = ids;
    await plant.does('wu', 'ballot.handIn', { year, given: sheetOf(others, 9) });
    for (const who of ['fang', 'tang'] as const) await plant.does(who, 'ballot.handIn', { year, given: sheetOf(ids, 6) });
    plant.cloud.clock.advance(11 * dayMs);
    const { ballot: { result } } = await plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year });
    expect(result?.standings.find(({ id }) => id === own)).toMatchObject({ sheets: 2, means: null, marks: null });
  });

  test('a tie at the last place is shown; the office gives it to one, with a reason', async () => {
    const { year, ballot, tenth, eleventh } = await tiedBallot(plant);
    expect(ballot).toMatchObject({ state: 'tied', result: { tie: { seats: 1, ids: [tenth, eleventh] }, top: null } });
    await plant.does('zhou', 'ballot.settle', { requestId: plant.newId(), year, chosenIds: [eleventh], words: '推广面更大' });
    const settled = await seenBy('wu', year);
    expect(settled).toMatchObject({ state: 'closed', result: { settled: { words: '推广面更大', byName: '周敏' } } });
    expect(settled?.result?.top).toHaveLength(10);
    expect(settled?.result?.top?.at(-1)).toBe(eleventh);
  });
});

test('home tells members to vote and the office to close, to wait or to decide, and nobody else anything', async () => {
  const tasks = async () => Promise.all((['wu', 'gao', 'zhou', 'lin'] as const).map(async (who) => (await plant.does(who, 'home.get', {})).ballot?.task ?? null));
  expect(await tasks()).toEqual([null, null, null, null]);
  const { ids, year } = await openBallot(plant);
  expect(await tasks()).toEqual(['vote', 'vote', null, null]);
  await vote(plant, ids, ['wu', 'fang']);
  expect(await tasks()).toEqual([null, 'vote', null, null]);
  plant.cloud.clock.advance(11 * dayMs);
  expect(await tasks()).toEqual([null, null, 'wait', null]);
  await plant.does('zhou', 'ballot.extend', { requestId: plant.newId(), year, endsOn: endsOnOf(plant) });
  await vote(plant, ids, ['tang', 'gao']);
  expect(await tasks()).toEqual([null, null, 'close', null]);
  await plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year });
  expect(await tasks()).toEqual([null, null, null, null]);
});

test('a tie waits for the office', async () => {
  await tiedBallot(plant);
  expect((await plant.does('zhou', 'home.get', {})).ballot).toMatchObject({ task: 'settle' });
});

test('a ballot costs: reading at most three operations, handing in at most seven, what the office does at most twelve', async () => {
  const cost = async (work: () => Promise<unknown>) => {
    plant.cloud.operations.reset();
    await work();
    return plant.cloud.operations.databaseCount();
  };
  const ids = await electables(plant);
  await giveLeaders(plant);
  const input = opening(plant, ids);
  const { year } = input;
  expect(await cost(() => plant.does('zhou', 'ballot.open', input))).toBeLessThanOrEqual(12);
  expect(await cost(() => plant.does('zhou', 'ballot.candidates', { year }))).toBeLessThanOrEqual(3);
  expect(await cost(() => plant.does('zhou', 'ballot.get', {}))).toBeLessThanOrEqual(3);
  expect(await cost(() => plant.does('wu', 'ballot.handIn', { year, given: sheetOf(ids) }))).toBeLessThanOrEqual(7);
  await vote(plant, ids);
  expect(await cost(() => plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year }))).toBeLessThanOrEqual(12);
});
