import fc from 'fast-check';
import { count, tieOf, topOf } from '#shared/domain/ballot/count';
import { choicesOf, dropped, emptyTallies } from '#shared/domain/ballot/sheet';
import type { Given } from '#shared/model/ballot';

const places = 10;
type Sheet = { readonly by: string; readonly given: readonly Given[] };

const candidates = (many: number, authors: Readonly<Record<number, readonly string[]>> = {}) =>
  Array.from({ length: many }, (_, i) => ({ suggestionId: `s-${String(i).padStart(2, '0')}`, authorIds: [...(authors[i] ?? ['p-author'])] }));

const counted = (some: ReturnType<typeof candidates>, sheets: readonly Sheet[], gone: readonly string[] = []) => {
  const tallies = sheets.reduce((into, { given }) => dropped(into, given), emptyTallies(some));
  return count({ candidates: some, tallies, voted: sheets.map(({ by }) => by), gone, places });
};

const all = (marks: number) => ({ quality: marks, effect: marks, value: marks });
const sheetFor = (by: string, ids: readonly string[], marks: number): Sheet => ({ by, given: ids.map((suggestionId) => ({ suggestionId, ...all(marks) })) });

/** A group of three to seven, some of them authors of some candidates, each with a whole sheet. */
const ballots = fc.record({ many: fc.integer({ min: 1, max: 25 }), voters: fc.integer({ min: 3, max: 7 }), seed: fc.infiniteStream(fc.integer({ min: 0, max: 1_000 })) })
  .map(({ many, voters, seed }) => {
    const next = () => seed.next().value ?? 0;
    const people = Array.from({ length: voters }, (_, i) => `p-${i}`);
    const some = candidates(many, Object.fromEntries(Array.from({ length: many }, (_, i) => [i, [next() % 4 === 0 ? people[next() % voters] ?? '' : 'p-author']])));
    const sheets = people.map((by): Sheet => {
      const open = some.filter(({ authorIds }) => !authorIds.includes(by)).map((one) => ({ one, by: next() })).sort((a, b) => a.by - b.by).map(({ one }) => one);
      return { by, given: open.slice(0, places).map(({ suggestionId }) => ({ suggestionId, quality: next() % 11, effect: next() % 11, value: next() % 11 })) };
    });
    return { some, sheets };
  });

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

test('the result does not depend on who votes first, nor on the order of a sheet or of the candidates', () => {
  fc.assert(fc.property(ballots.chain(({ some, sheets }) => fc.tuple(fc.constant({ some, sheets }), shuffled(some), shuffled(sheets.map((sheet) => ({ ...sheet, given: [...sheet.given].reverse() }))))), ([{ some, sheets }, others, reordered]) => {
    expect(counted(others, reordered)).toEqual(counted(some, sheets));
  }));
});

test('every sheet counts once and wholly, and never for its own author', () => {
  fc.assert(fc.property(ballots, ({ some, sheets }) => {
    const standings = counted(some, sheets);
    const given = sheets.flatMap((sheet) => sheet.given);
    expect(standings.reduce((sum, { sums }) => sum + sums.quality + sums.effect + sums.value, 0)).toBe(given.reduce((sum, one) => sum + one.quality + one.effect + one.value, 0));
    expect(standings.reduce((sum, { chosen }) => sum + chosen, 0)).toBe(given.length);
    for (const { suggestionId, sheets: counts, chosen } of standings) {
      const own = some.find((one) => one.suggestionId === suggestionId)?.authorIds ?? [];
      expect(counts).toBe(sheets.filter(({ by }) => !own.includes(by)).length);
      expect(chosen).toBeLessThanOrEqual(counts);
    }
  }));
});

test('there are never more winners than places, and a tie is always across the last one', () => {
  fc.assert(fc.property(ballots, ({ some, sheets }) => {
    const standings = counted(some, sheets);
    const [within, tied] = (['in', 'tied'] as const).map((place) => standings.filter((one) => one.place === place));
    const tie = tieOf({ standings, places });
    expect(within?.length).toBeLessThanOrEqual(places);
    if (!tie) return;
    expect(tie.seats).toBeGreaterThan(0);
    expect(tie.seats).toBeLessThan(tie.ids.length);
    expect(new Set(tied?.map(({ rank }) => rank)).size).toBe(1);
  }));
});

test('nobody who is placed has less than somebody behind', () => {
  fc.assert(fc.property(ballots, ({ some, sheets }) => {
    const totals = counted(some, sheets).filter(({ rank }) => rank !== null).map(({ sums, sheets: by }) => (sums.quality + sums.effect + sums.value) / by);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  }));
});

test('who may not score a candidate neither helps nor harms it: its means are over the others', () => {
  const some = candidates(2, { 0: ['p-1'] });
  const sheets = [sheetFor('p-1', ['s-01'], 6), sheetFor('p-2', ['s-00', 's-01'], 6), sheetFor('p-3', ['s-00', 's-01'], 6)];
  expect(counted(some, sheets).map(({ suggestionId, sheets: by, rank }) => [suggestionId, by, rank])).toEqual([['s-00', 2, 1], ['s-01', 3, 1]]);
});

test('not to be chosen counts as nought: who is liked by one stands behind who is liked by all', () => {
  const some = candidates(3);
  const sheets = [sheetFor('p-1', ['s-00', 's-01'], 10), sheetFor('p-2', ['s-01', 's-02'], 6), sheetFor('p-3', ['s-01'], 6)];
  expect(counted(some, sheets).map(({ suggestionId }) => suggestionId)).toEqual(['s-01', 's-00', 's-02']);
});

test('what no longer stands takes no place, and the next moves up', () => {
  const some = candidates(11);
  const sheets = ['p-1', 'p-2', 'p-3'].map((by): Sheet => ({ by, given: some.map(({ suggestionId }, at) => ({ suggestionId, ...all(11 - at) })) }));
  const [first = '', ...others] = some.map(({ suggestionId }) => suggestionId);
  const standings = counted(some, sheets, [first]);
  expect(standings.filter(({ place }) => place === 'in').map(({ suggestionId }) => suggestionId)).toEqual(others);
  expect(standings.find(({ suggestionId }) => suggestionId === first)).toMatchObject({ rank: null, place: 'out' });
});

test('eleven level for ten places: all are tied, and the winners are open until the office has chosen', () => {
  const standings = counted(candidates(11), ['p-1', 'p-2', 'p-3'].map((by) => sheetFor(by, candidates(11).map(({ suggestionId }) => suggestionId), 7)));
  expect(tieOf({ standings, places })).toMatchObject({ seats: 10, ids: { length: 11 } });
  expect(topOf({ state: 'tied', standings, settled: null })).toBeNull();
  const settled = standings.slice(1).map(({ suggestionId }) => suggestionId);
  expect(topOf({ state: 'closed', standings, settled })).toEqual(settled);
});

test('a member chooses as many as win, or all that are not the member’s own', () => {
  const ballot = { places, candidates: candidates(12, { 0: ['p-1'], 1: ['p-1'], 2: ['p-1'] }).map((one) => ({ ...one, number: '', title: '', unitName: '', authorName: '', status: 'completed' as const, benefitFen: 0 })) };
  expect([choicesOf(ballot, 'p-1'), choicesOf(ballot, 'p-2')]).toEqual([9, 10]);
});
