import fc from 'fast-check';
import { compositeOf, meanOfThose, qualityParts, rank } from '#shared/domain/annual/composite';
import { emptyAward } from '#shared/domain/annual/draft';
import { closeList, correct, linesOfList, payNext } from '#shared/domain/annual/payment';
import { confirmAward, previewOf, totalOf, type Facts } from '#shared/domain/annual/preview';
import { amountUnder } from '#shared/domain/annual/sheet';
import type { AnnualAward, Named } from '#shared/model/annualAward';
import type { Entry } from '#shared/model/ledger';
import { firstPolicy } from '#shared/policy/firstPolicy';

const { annual } = firstPolicy.numbers;
const january = new Date('2027-01-05T12:00:00+08:00');
const author = { requestId: 'confirm-000001', inputHash: 'hash', byId: 'zhou', byName: '周敏', at: january };

test('a component without data is left out and its weight shared among the others; without any there is no composite', () => {
  expect(meanOfThose([{ score: 8_000, weight: 25 }, { score: null, weight: 75 }])).toBe(8_000);
  expect(meanOfThose([{ score: 8_000, weight: 20 }, { score: 5_000, weight: 40 }, { score: null, weight: 40 }])).toBe(6_000);
  expect(meanOfThose([{ score: null, weight: 100 }])).toBeNull();
  expect(compositeOf({ effective: 0, adopted: 0, figures: {} }, annual).composite).toBeNull();
});

test('a unit with too few suggestions is not ranked by the little there is', () => {
  expect(qualityParts({ effective: annual.leastEffective - 1, adopted: 4, figures: {} }, annual).every(({ score }) => score === null)).toBe(true);
  expect(compositeOf({ effective: annual.leastEffective, adopted: 4, figures: {} }, annual).composite).toBe(8_000);
});

test('a share is of what should have been: late steps, empty reasons and departures lower it', () => {
  const figures = { step: 10, late: 3, decline: 4, unreasoned: 1, compared: 8, differing: 2 };
  expect(qualityParts({ effective: 10, adopted: 9, figures }, annual).map(({ of, base, score }) => [of, base, score])).toEqual([[9, 10, 9_000], [7, 10, 7_000], [3, 4, 7_500], [6, 8, 7_500]]);
});

const composites = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 30 });

test('whatever the composites, the first so many are the best, or a tie across the last place leaves it open', () => {
  fc.assert(fc.property(composites, fc.integer({ min: 1, max: 12 }), (scores, count) => {
    const units = scores.map((composite, i) => ({ id: `u${i}`, composite }));
    const { places, best } = rank(units, count);
    const scoreOf = (id: string) => units.find((unit) => unit.id === id)?.composite ?? -1;
    const out = places.filter(({ id }) => !best?.includes(id));
    if (best === null) {
      const [last, next] = [places[count - 1], places[count]];
      return last !== undefined && next !== undefined && scoreOf(last.id) === scoreOf(next.id) && last.tied && last.place === next.place;
    }
    return best.length === Math.min(count, places.length) && best.every((id) => out.every((other) => scoreOf(id) > scoreOf(other.id)));
  }));
});

test('the order of the units handed in changes nothing', () => {
  fc.assert(fc.property(composites, fc.integer({ min: 1, max: 12 }), (scores, count) => {
    const units = scores.map((composite, i) => ({ id: `u${i}`, composite }));
    expect(rank([...units].reverse(), count)).toEqual(rank(units, count));
  }));
});

const units = Array.from({ length: 6 }, (_, i) => ({ id: `u${i}`, name: `单位${i}` }));
const person = (i: number): Named => ({ id: `p${i}`, workNumber: `A${i}`, name: `某${i}`, unitId: `u${i % 6}`, unitName: `单位${i % 6}` });
const suggestion = (i: number) => ({ id: `s${i}`, number: `26-${i}`, title: `建议${i}`, authorId: `p${i % 9}` });
const some = (most: number) => fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: most });

const years = fc.record({
  counts: fc.array(fc.record({ effective: fc.integer({ min: 0, max: 12 }), adopted: fc.integer({ min: 0, max: 5 }) }), { minLength: 6, maxLength: 6 }),
  wages: fc.array(fc.integer({ min: 0, max: 10 ** 11 }), { minLength: 6, maxLength: 6 }),
  specialists: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
  topTen: some(10), congress: some(6), topics: fc.array(some(12), { maxLength: 3 }), chosen: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
  corrections: fc.array(fc.record({ at: fc.nat(), fen: fc.integer({ min: 0, max: 200_000 }) }), { maxLength: 6 }), stepSize: fc.integer({ min: 1, max: 15 }),
});
type Year = typeof years extends fc.Arbitrary<infer T> ? T : never;

function confirmedYear(year: Year): AnnualAward {
  const facts: Facts = {
    units, months: [], people: Array.from({ length: 12 }, (_, i) => person(i)), topTen: year.topTen.map(suggestion),
    counters: year.counts.map((all, i) => ({ _id: `u${i}-2026`, schema: 1, version: 1, unitId: `u${i}`, year: 2026, counts: { all: { all } } })),
    specialists: year.specialists.map((of, i) => ({ person: person(i), units: of.flatMap((one) => units.slice(one, one + 1)) })),
  };
  const award: AnnualAward = {
    ...emptyAward(2026), wages: year.wages.map((fen, i) => ({ unitId: `u${i}`, fen })), congress: year.congress.map(suggestion),
    topics: year.topics.map((of, i) => ({ id: `t${i}`, name: `议案${i}`, people: of.map(person) })),
    selection: { unitIds: year.chosen.map((i) => `u${i}`), words: '会议决定', byId: 'zhou', byName: '周敏', at: january },
  };
  const preview = previewOf(award, facts, firstPolicy);
  const confirmed = confirmAward(award, preview, { version: 0, amountFen: totalOf(preview.lines), without: [] }, author, firstPolicy);
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  return confirmed.value;
}

const net = (entries: readonly Entry[]) => entries.reduce((sum, { from, amount }) => sum + (from.startsWith('company:') ? amount : -amount), 0);

test('whatever year, its sheet and its lists come to the ledger to the fen, and no cause is paid twice', () => {
  fc.assert(fc.property(years, (year) => {
    let award = confirmedYear(year);
    const entries: Entry[] = [];
    while (award.state === 'paying') {
      const step = payNext(award, year.stepSize, january);
      entries.push(...step.entries);
      award = step.award;
    }
    for (const [i, { at, fen }] of year.corrections.entries()) {
      const line = award.sheet?.lines[at % Math.max(1, award.sheet.lines.length)];
      const corrected = line && correct(award, { requestId: `correct-00000${i}`, line, amountFen: fen, words: '核对' }, author);
      if (!corrected?.ok) continue;
      entries.push(...corrected.value.entries);
      award = corrected.value.award;
      const closed = i % 2 === 0 ? closeList(award, award.lists.length + 1, author) : null;
      if (closed?.ok) award = closed.value;
    }
    const last = closeList(award, award.lists.length + 1, author);
    const listed = last.ok ? last.value : award;
    const sums = listed.lists.map(({ number }) => totalOf(linesOfList(listed, number)));
    expect(net(entries)).toBe(sums.reduce((sum, one) => sum + one, 0));
    expect(new Set(entries.map(({ _id }) => _id)).size).toBe(entries.length);
    expect(entries.every(({ amount }) => Number.isInteger(amount) && amount > 0)).toBe(true);
  }), { numRuns: 300 });
});

test('whatever year, each specialist has one line, the higher where one of the units is excellent, and a suggestion is paid once', () => {
  fc.assert(fc.property(years, (year) => {
    const { sheet } = confirmedYear(year);
    const lines = sheet?.lines ?? [];
    for (const [i, of] of year.specialists.entries()) {
      const own = lines.filter(({ kind, person: one }) => kind === 'specialist' && one?.id === `p${i}`);
      expect(own.map(({ amountFen }) => amountFen)).toEqual([of.some((unit) => year.chosen.includes(unit)) ? 70_000 : 50_000]);
    }
    const paid = lines.flatMap(({ suggestion: one }) => (one ? [one.id] : []));
    expect(new Set(paid).size).toBe(paid.length);
  }));
});

test('under the numbers it was made with, every line comes to what it is', () => {
  fc.assert(fc.property(years, (year) => {
    const { sheet, wages } = confirmedYear(year);
    for (const line of sheet?.lines ?? []) expect(amountUnder(line, { excellent: sheet?.excellent ?? [], wages }, annual)).toBe(line.amountFen);
  }));
});
