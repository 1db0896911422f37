import fc from 'fast-check';
import { calendarMissing, calendarOn, policyOn } from '#shared/domain/policy/inForce';
import { differencesBetween, numberAt, withChanges } from '#shared/domain/policy/numbers';
import { isWorkingDay, withDayTurned } from '#shared/domain/workingDays';
import type { PolicyVersion } from '#shared/model/rulebook';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { holidays2026 } from '#shared/policy/holidays';
import { policyNumbers } from '#shared/policy/policy';
import { policyPaths } from '#shared/text/policy';
import { noon } from './given';

const { numbers } = firstPolicy;

/** Every path at which a number stands. */
const pathsIn = (tree: object, before = ''): string[] => Object.entries(tree).flatMap(([part, value]) =>
  (typeof value === 'number' ? [before + part] : pathsIn(value as object, `${before}${part}.`)));

test('every number of the policy has words for the office, and the first policy is valid', () => {
  expect([...policyPaths].sort()).toEqual(pathsIn(numbers).sort());
  expect(policyNumbers.parse(numbers)).toEqual(numbers);
});

test('changing one number changes that number and no other', () => {
  for (const path of policyPaths) {
    const value = numberAt(numbers, path);
    expect(differencesBetween(numbers, withChanges(numbers, { [path]: value + 1 }))).toEqual([{ path, before: value, after: value + 1 }]);
  }
});

const version = (name: string, from: string, cancelled = false): PolicyVersion => ({
  version: name, from, numbers, note: '', requestId: name, inputHash: '', byId: 'zhou', byName: '周敏', at: noon,
  cancelled: cancelled ? { byId: 'zhou', byName: '周敏', at: noon } : null,
});
const book = { policies: [version('v2', '2026-05-01'), version('v3', '2026-06-01', true), version('v4', '2026-07-01')], calendars: [] };

test.each([
  ['2026-04-30', 'v1'], ['2026-05-01', 'v2'], ['2026-06-15', 'v2'], ['2026-06-30', 'v2'], ['2026-07-01', 'v4'], ['2099-01-01', 'v4'],
])('on %s the version %s is in force', (day, name) => { expect(policyOn(book, day).version).toBe(name); });

const calendar = (year: number, from: string, daysOff: string[]) =>
  ({ year, from, daysOff, daysWorked: [], requestId: from, inputHash: '', byId: 'zhou', byName: '周敏', at: noon });

test('a year’s calendar counts from its day on, beside those of other years; 2026 is there to start with', () => {
  const calendars = [calendar(2027, '2026-12-01', ['2027-01-01']), calendar(2027, '2026-12-05', ['2027-01-04'])];
  expect(calendarOn({ policies: [], calendars }, '2026-11-30')).toEqual(holidays2026);
  expect(calendarOn({ policies: [], calendars }, '2026-12-04').daysOff).toEqual([...holidays2026.daysOff, '2027-01-01']);
  expect(calendarOn({ policies: [], calendars }, '2026-12-05').daysOff).toEqual([...holidays2026.daysOff, '2027-01-04']);
  expect(calendarOn({ policies: [], calendars: [calendar(2026, '2026-12-01', [])] }, '2026-12-01').daysOff).toEqual([]);
});

test.each([
  ['in November', '2026-11-30T23:59:59+08:00', [], null],
  ['from December on, the next', '2026-12-01T00:00:00+08:00', [], 2027],
  ['until the office has filled it in, though it counts from tomorrow only', '2026-12-09T12:00:00+08:00', [calendar(2027, '2026-12-10', ['2027-01-01'])], null],
  ['in a year that began without a calendar', '2027-03-01T00:00:00+08:00', [], 2027],
  ['a year whose calendar was emptied', '2026-05-01T00:00:00+08:00', [calendar(2026, '2026-04-01', [])], 2026],
])('%s: which year lacks its working days', (_when, now, calendars, year) => {
  expect(calendarMissing({ policies: [], calendars }, new Date(now))).toBe(year);
});

const someDay = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));

test('turning a day changes whether that day is worked, and no other day; turned twice it is as before', () => {
  fc.assert(fc.property(someDay, someDay, (day, other) => {
    const turned = withDayTurned(holidays2026, day);
    expect(isWorkingDay(day, turned)).toBe(!isWorkingDay(day, holidays2026));
    if (other !== day) expect(isWorkingDay(other, turned)).toBe(isWorkingDay(other, holidays2026));
    expect(isWorkingDay(day, withDayTurned(turned, day))).toBe(isWorkingDay(day, holidays2026));
  }));
});
