import fc from 'fast-check';
import { closedYearsOn, creditedYear } from '#shared/domain/season/creditedYear';
import { mayReserve } from '#shared/domain/season/redemption';
import type { Prize, Season } from '#shared/model/season';

const days = ['2026-11-01', '2026-11-10', '2026-11-20', '2026-12-01', '2026-12-20'] as const;
const states = ['draft', 'open', 'closing', 'closed'] as const;

const tiers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 })
  .map((prices) => prices.sort((a, b) => a - b).map((points, i) => ({ id: String(i + 1), name: `${i + 1} 档`, points })));

const season = fc.record({ state: fc.constantFrom(...states), limitPerPerson: fc.integer({ min: 1, max: 3 }), tiers, period: fc.subarray([...days], { minLength: 3, maxLength: 3 }) })
  .map(({ period: [opensOn = '', endsOn = '', collectBy = ''], ...rest }): Season => ({
    _id: 'season-2026', schema: 1, version: 1, year: 2026, opensOn, endsOn, collectBy, closesFrom: null, changes: [], ...rest,
  }));

const prizeIn = (tierId: string): Prize =>
  ({ _id: 'umbrella-1', schema: 1, version: 1, seasonId: 'season-2026', tierId, name: '雨伞', words: '', valueFen: 3_000, picture: null, stock: 1, made: 1, removed: 0, changes: [] });

const wish = fc.record({
  season, tierId: fc.constantFrom('1', '2', '3', '4', '9'), seen: fc.option(fc.integer({ min: 1, max: 60 })), balance: fc.integer({ min: -5, max: 70 }), reserved: fc.integer({ min: 0, max: 3 }),
  day: fc.constantFrom(...days), hour: fc.constantFrom('00:00:01', '12:00:00', '23:59:59'),
});

test('who may reserve has the points, the right and the time; who may not lacks one of them', () => {
  fc.assert(fc.property(wish, ({ season, tierId, seen, balance, reserved, day, hour }) => {
    const price = season.tiers.find(({ id }) => id === tierId)?.points;
    const asked = { season, prize: prizeIn(tierId), pointsSeen: seen ?? price ?? 1, balance, reserved };
    const may = mayReserve(asked, new Date(`${day}T${hour}+08:00`));
    const should = season.state === 'open' && season.opensOn <= day && day <= season.endsOn && balance >= 0 && reserved < season.limitPerPerson
      && price !== undefined && asked.pointsSeen === price && balance >= price;
    expect(may.ok).toBe(should);
    if (may.ok) expect(balance - may.value.points).toBeGreaterThanOrEqual(0);
  }), { numRuns: 2000 });
});

test('points that are missing are named to the point', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 1, max: 60 }), (balance, more) => {
    const open: Season = {
      _id: 'season-2026', schema: 1, version: 1, year: 2026, state: 'open', opensOn: days[0], endsOn: days[1], collectBy: days[2], limitPerPerson: 1,
      tiers: [{ id: '1', name: '一档', points: balance + more }], closesFrom: null, changes: [],
    };
    const may = mayReserve({ season: open, prize: prizeIn('1'), pointsSeen: balance + more, balance, reserved: 0 }, new Date('2026-11-05T12:00:00+08:00'));
    expect(may).toMatchObject({ ok: false, refusal: 'notEnoughPoints', details: { missing: more } });
  }));
});

const years = fc.uniqueArray(fc.integer({ min: 2020, max: 2040 }), { maxLength: 12 });

test('points go to the first year from their own on whose season is not over, whatever the order of closings', () => {
  fc.assert(fc.property(fc.integer({ min: 2020, max: 2040 }), years, (year, closed) => {
    const credited = creditedYear(year, closed);
    expect(credited).toBeGreaterThanOrEqual(year);
    expect(closed).not.toContain(credited);
    for (let between = year; between < credited; between += 1) expect(closed).toContain(between);
    expect(creditedYear(credited, closed)).toBe(credited);
    expect(creditedYear(year, [...closed].reverse())).toBe(credited);
  }));
});

test('a year is closed from its day on, and never opens again', () => {
  const closing = fc.record({ year: fc.integer({ min: 2020, max: 2030 }), from: fc.constantFrom(...days) })
    .map((one) => ({ ...one, requestId: 'closing-1', inputHash: '', byId: 'zhou', byName: '周敏', at: new Date(0) }));
  fc.assert(fc.property(fc.array(closing, { maxLength: 6 }), (closings) => {
    const closed = days.map((day) => closedYearsOn(closings, day));
    closed.forEach((years, i) => {
      expect(new Set(years)).toEqual(new Set(closings.filter(({ from }) => from <= (days[i] ?? '')).map(({ year }) => year)));
      for (const year of closed[i - 1] ?? []) expect(years).toContain(year);
    });
  }));
});
