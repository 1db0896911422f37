import { hoursFor, withDuration } from '#shared/domain/quality/durations';
import { workingMinutesBetween } from '#shared/domain/quality/workingTime';
import { holidays2026 } from '#shared/policy/holidays';

const at = (text: string) => new Date(`${text}+08:00`);
const hours = (from: string, to: string) => workingMinutesBetween(at(from), at(to), holidays2026) / 60;

test.each([
  ['within a day', '2026-03-02T09:00', '2026-03-02T15:30', 6.5],
  ['over a night', '2026-03-02T09:00', '2026-03-03T09:00', 24],
  ['over a weekend', '2026-03-06T12:00', '2026-03-09T12:00', 24],
  ['on a weekend alone', '2026-03-07T09:00', '2026-03-08T20:00', 0],
  ['over the holidays of October', '2026-09-30T18:00', '2026-10-08T06:00', 12],
  ['a Saturday that is worked', '2026-10-10T00:00', '2026-10-10T10:00', 10],
  ['to a moment before', '2026-03-02T09:00', '2026-03-02T08:00', 0],
])('working time: %s', (_what, from, to, expected) => { expect(hours(from, to)).toBe(expected); });

const histogram = (...minutes: number[]) => minutes.reduce<number[]>(withDuration, []);

test('half and nine tenths are read from the bars, by the bound that holds the case of that rank', () => {
  // One to ten hours: the fifth took 5 (bar up to 8), the ninth 9 (bar up to 12).
  const bars = histogram(...Array.from({ length: 10 }, (_, i) => (i + 1) * 60));
  expect(bars).toEqual([1, 1, 2, 4, 2]);
  expect([hoursFor(bars, 0.5), hoursFor(bars, 0.9)]).toEqual([8, 12]);
});

test('a single case is median and P90 alike, a bound belongs to its own bar', () => {
  expect([hoursFor(histogram(60), 0.5), hoursFor(histogram(61), 0.9)]).toEqual([1, 2]);
});

test('no case has no median, and one that took longer than half a year has none that could be told', () => {
  expect([hoursFor([], 0.5), hoursFor(histogram(200 * 24 * 60), 0.5)]).toEqual([null, null]);
});
