import fc from 'fast-check';
import { monthAfter, monthStart } from '#shared/domain/quality/months';
import { drawSample } from '#shared/domain/quality/sample';

const ids = (n: number) => Array.from({ length: n }, (_, i) => `suggestion-${i}`);

test.each([[0, 0], [1, 1], [20, 1], [21, 2], [40, 2], [41, 3], [500, 3]])('of %s conclusions five percent, rounded up and at most three, are %s', (n, size) => {
  expect(drawSample(ids(n), { percent: 5, most: 3, seed: 'm' })).toHaveLength(size);
});

test('the same seed draws the same, in whatever order and however often they come; another month draws others', () => {
  const drawn = (of: readonly string[], seed: string) => drawSample(of, { percent: 10, most: 15, seed });
  fc.assert(fc.property(fc.shuffledSubarray(ids(60), { minLength: 60 }), (shuffled) => {
    expect(drawn([...shuffled, ...shuffled], '2026-11')).toEqual(drawn(ids(60), '2026-11'));
  }));
  expect(drawn(ids(60), '2026-12')).not.toEqual(drawn(ids(60), '2026-11'));
});

test('over many months everybody is drawn about equally often', () => {
  const times = new Map<string, number>();
  for (let month = 0; month < 2000; month += 1) for (const id of drawSample(ids(20), { percent: 10, most: 15, seed: `m${month}` })) times.set(id, (times.get(id) ?? 0) + 1);
  // 200 each are expected; beyond 5 standard deviations of 13.4 no honest lot falls.
  expect([...times.values()].filter((n) => n < 133 || n > 267)).toEqual([]);
  expect(times.size).toBe(20);
});

test.each([['2026-11', 1, '2026-12'], ['2026-12', 1, '2027-01'], ['2026-01', -1, '2025-12'], ['2026-03', -14, '2025-01']])('the month %s and %s is %s', (month, by, expected) => {
  expect(monthAfter(month, by)).toBe(expected);
});

test('a month begins at midnight in Shanghai', () => { expect(monthStart('2026-11').toISOString()).toBe('2026-10-31T16:00:00.000Z'); });
