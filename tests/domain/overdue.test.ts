import { reportedUpTo } from '#shared/domain/overdue';
import { dayOf } from '#shared/domain/time';
import { holidays2026 } from '#shared/policy/holidays';

const on = (now: string, workingDays = 2) => dayOf(reportedUpTo({ now: new Date(now), workingDays, calendar: holidays2026 }));

test.each([
  ['a Thursday', '2026-03-05T01:00:00+08:00', '2026-03-02', 'Tuesday and Wednesday have passed since Monday'],
  ['a Monday', '2026-03-09T01:00:00+08:00', '2026-03-04', 'Thursday and Friday have passed since Wednesday, the weekend does not count'],
  ['the day after a long holiday', '2026-10-08T01:00:00+08:00', '2026-09-28', 'seven days off do not count'],
  ['after a worked Saturday', '2026-10-11T01:00:00+08:00', '2026-10-08', 'it counts'],
])('on %s the office is told of what was due by the day since which two working days have passed', (_name, now, upTo) => {
  expect(on(now)).toBe(upTo);
});

test('what is due on a day is overdue only when that day is over', () => {
  expect(on('2026-03-04T23:59:59+08:00')).toBe('2026-03-01');
  expect(on('2026-03-05T00:00:00+08:00')).toBe('2026-03-02');
});
