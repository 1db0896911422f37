import type { Input } from '#shared/contract/index';
import { endLeader, giveLeaders, members, openBallot, sheetOf, vote } from '../plant/ballot';
import { idOf, openTestPlant, type TestPlant, type Who } from '../plant/testPlant';
import { killedAt, makeCuttable } from '../simulation/cutting';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

const seenBy = async (who: Who, year: number) => (await plant.does(who, 'ballot.get', { year })).ballot;
/** Marks in the urn; every sheet leaves one for each criterion of each candidate that it chose. */
const marksIn = async (year: number) => (await plant.store.get('urns', String(year)))?.tallies.reduce((sum, { quality, effect, value }) => sum + quality.length + effect.length + value.length, 0);
const rolled = async (year: number) => (await plant.store.get('ballots', String(year)))?.voted;
const perSheet = 30;

test('a sheet counts once: whoever sends it again, or another sheet, is told that one was taken', async () => {
  const { ids, year } = await openBallot(plant);
  expect(await plant.does('wu', 'ballot.handIn', { year, given: sheetOf(ids, 9) })).toEqual({ before: false });
  expect(await plant.does('wu', 'ballot.handIn', { year, given: sheetOf(ids, 9) })).toEqual({ before: true });
  expect(await plant.does('wu', 'ballot.handIn', { year, given: sheetOf(ids, 1) })).toEqual({ before: true });
  expect([await rolled(year), await marksIn(year)]).toEqual([[idOf('wu')], perSheet]);
});

test('ten taps at once are one sheet', async () => {
  const { ids, year } = await openBallot(plant);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => plant.does('wu', 'ballot.handIn', { year, given: sheetOf(ids, i) })));
  expect(answers.filter(({ before }) => !before)).toHaveLength(1);
  expect([await rolled(year), await marksIn(year)]).toEqual([[idOf('wu')], perSheet]);
});

test('everybody at once: every sheet is in the urn', async () => {
  const { ids, year } = await openBallot(plant);
  await Promise.all(members.map((who) => plant.does(who, 'ballot.handIn', { year, given: sheetOf(ids) })));
  expect([await rolled(year), await marksIn(year)]).toEqual([members.map(idOf).sort(), members.length * perSheet]);
});

const unfit: readonly (readonly [what: string, change: (given: ReturnType<typeof sheetOf>, ids: readonly string[]) => Input<'ballot.handIn'>['given']])[] = [
  ['one too few', (given) => given.slice(1)],
  ['one twice', (given) => [...given.slice(1), ...given.slice(1, 2)]],
  ['one too many', (_given, ids) => ids.slice(0, 11).map((suggestionId) => ({ suggestionId, quality: 1, effect: 1, value: 1 }))],
  ['one of one’s own', (given) => given],
  ['somebody who does not stand', (given) => [...given.slice(1), { suggestionId: 'never-listed', quality: 1, effect: 1, value: 1 }]],
  ['a mark beyond the most', (given) => given.map((one) => ({ ...one, value: 11 }))],
];

test.each(unfit)('a sheet with %s is refused, and leaves nothing', async (what, change) => {
  const { ids, year } = await openBallot(plant, { authors: what.includes('own') ? ['wu'] : [] });
  expect(await plant.outcome('wu', 'ballot.handIn', { year, given: change(sheetOf(ids), ids) })).toBe('sheetUnfit');
  expect([await rolled(year), await marksIn(year)]).toEqual([[], 0]);
});

test('who is an author chooses among the others, and the candidate’s means are over the others’ sheets', async () => {
  const { ids, year, ballot } = await openBallot(plant, { authors: ['wu'] });
  const [own = '', ...others] = ids;
  expect(ballot.candidates.find(({ id }) => id === own)?.own).toBe(false);
  expect((await seenBy('wu', year))?.candidates.filter((candidate) => candidate.own).map(({ id }) => id)).toEqual([own]);
  await plant.does('wu', 'ballot.handIn', { year, given: sheetOf(others, 9) });
  for (const who of ['fang', 'tang', 'gao'] as const) await plant.does(who, 'ballot.handIn', { year, given: sheetOf(ids, 6) });
  const { ballot: { result } } = await plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year });
  expect(result?.standings.find(({ id }) => id === own)).toMatchObject({ sheets: 3, means: { total: 18 }, place: 'in' });
});

test('a function that is killed leaves roll and urn, or neither', async () => {
  const { ids, year } = await openBallot(plant);
  makeCuttable(plant.cloud);
  for (const carriedOut of [false, true]) {
    for (let request = 1; request <= 9; request += 1) {
      await killedAt({ request, carriedOut }, () => plant.outcome('wu', 'ballot.handIn', { year, given: sheetOf(ids) }));
      const voted = await rolled(year);
      expect([carriedOut, request, await marksIn(year)]).toEqual([carriedOut, request, (voted?.length ?? 0) * perSheet]);
    }
  }
  expect(await rolled(year)).toEqual([idOf('wu')]);
  expect(await plant.does('wu', 'ballot.handIn', { year, given: sheetOf(ids) })).toEqual({ before: true });
});

test('whose role has ended may not hand in; what was handed in before counts on', async () => {
  const { ids, year } = await openBallot(plant);
  await vote(plant, ids, ['wu', 'fang', 'tang']);
  await endLeader(plant, 'wu');
  await endLeader(plant, 'gao');
  expect(await plant.outcome('gao', 'ballot.handIn', { year, given: sheetOf(ids) })).toBe('notAllowed');
  expect((await seenBy('zhou', year))?.progress).toEqual({ handedIn: 3, members: 3, mayClose: true });
  const { ballot } = await plant.does('zhou', 'ballot.close', { requestId: plant.newId(), year });
  expect(ballot.result?.sheets).toBe(3);
});

test('who comes to the group while it runs may vote', async () => {
  const { ids, year } = await openBallot(plant);
  await giveLeaders(plant, ['qian']);
  expect((await seenBy('zhou', year))?.progress?.members).toBe(5);
  expect(await plant.does('qian', 'ballot.handIn', { year, given: sheetOf(ids) })).toEqual({ before: false });
});
