import { daysLater, dayOf, endOfDay, monthOf, workingDaysLater, yearOf } from '#shared/domain/time';
import { submit } from '#shared/domain/submit';
import { holidays2026 } from '#shared/policy/holidays';
import { content, filing, grounds, person } from './given';

test.each([
  ['2026-12-31T23:59:59+08:00', '2026-12-31', '2026-12', 2026],
  ['2027-01-01T00:00:01+08:00', '2027-01-01', '2027-01', 2027],
  ['2026-02-28T23:59:59+08:00', '2026-02-28', '2026-02', 2026],
  ['2026-03-01T00:00:01+08:00', '2026-03-01', '2026-03', 2026],
  ['2026-06-30T15:59:59Z', '2026-06-30', '2026-06', 2026],
  ['2026-06-30T16:00:01Z', '2026-07-01', '2026-07', 2026],
])('%s is %s in Shanghai', (moment, day, month, year) => {
  const at = new Date(moment);
  expect([dayOf(at), monthOf(at), yearOf(at)]).toEqual([day, month, year]);
});

test('what is due on a day may be done in its last second, and not in the next', () => {
  const due = endOfDay('2026-12-31');
  expect([new Date('2026-12-31T23:59:59+08:00') <= due, new Date('2027-01-01T00:00:00+08:00') <= due]).toEqual([true, false]);
});

test.each([
  ['2026-12-31T23:59:59+08:00', 1, '2027-01-01'],
  ['2027-01-01T00:00:01+08:00', 1, '2027-01-02'],
  ['2026-02-27T12:00:00+08:00', 2, '2026-03-01'],
])('%s and %i days is %s', (moment, days, day) => { expect(daysLater(new Date(moment), days)).toBe(day); });

test.each([
  ['a Monday', '2026-03-02T08:00:00+08:00', 2, '2026-03-04'],
  ['over a weekend', '2026-03-06T08:00:00+08:00', 2, '2026-03-10'],
  ['on a Saturday', '2026-03-07T08:00:00+08:00', 1, '2026-03-09'],
  ['before Spring Festival, with the Saturday worked before it', '2026-02-13T08:00:00+08:00', 2, '2026-02-24'],
  ['the Saturday worked after Spring Festival counts', '2026-02-27T08:00:00+08:00', 1, '2026-02-28'],
  ['before National Day', '2026-09-30T08:00:00+08:00', 2, '2026-10-09'],
  ['before National Day, with the Saturday worked after it', '2026-09-30T08:00:00+08:00', 3, '2026-10-10'],
  ['five over Labour Day', '2026-04-30T08:00:00+08:00', 5, '2026-05-11'],
  ['late in the evening', '2026-03-02T23:59:59+08:00', 1, '2026-03-03'],
  ['just after midnight', '2026-03-03T00:00:01+08:00', 1, '2026-03-04'],
])('working days from %s (%s): %i later is %s', (_what, moment, days, day) => {
  expect(workingDaysLater(new Date(moment), days, holidays2026)).toBe(day);
});

test.each([['2026-12-31T23:59:59+08:00', 2026, '261231'], ['2027-01-01T00:00:01+08:00', 2027, '270101']])(
  'a suggestion received at %s belongs to %i and says so in its number', (moment, year, day) => {
    const filed = submit({ filers: { author: person('lin'), coAuthors: [] }, content: { ...content, photos: [] }, filing, grounds: grounds({ now: new Date(moment) }) });
    expect(filed).toMatchObject({ ok: true, value: { next: { year, number: expect.stringMatching(`^${day}-[2-9A-Z]{4}$`) }, counters: { year } } });
  },
);
