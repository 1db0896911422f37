import type { Rulebook } from '../../model/rulebook';
import type { Calendar } from '../../policy/holidays';
import { ok, refuse, type Result } from '../../result';
import { isWeekend } from '../workingDays';
import { yearOf } from '../time';
import { earliestFrom, type Author } from './change';
import { calendarYearOn } from './inForce';

export type CalendarChange = Calendar & { readonly year: number };

/**
 * Sets the days of a year that do not follow the week, as they count from tomorrow on; due days already given stay.
 * Refusals: `calendarFaulty` with `details.fields`, `nothingToCorrect`.
 */
export function setCalendar(book: Rulebook, { year, daysOff, daysWorked }: CalendarChange, author: Author): Result<Rulebook, 'calendarFaulty' | 'nothingToCorrect'> {
  const set = { year, daysOff: [...new Set(daysOff)].sort(), daysWorked: [...new Set(daysWorked)].sort() };
  const fields = faults(set, author.at);
  if (Object.keys(fields).length > 0) return refuse('calendarFaulty', { fields });
  const from = earliestFrom(author.at);
  const before = calendarYearOn(book, year, from);
  if (same(before.daysOff, set.daysOff) && same(before.daysWorked, set.daysWorked)) return refuse('nothingToCorrect');
  return ok({ ...book, calendars: [...book.calendars, { ...set, from, ...author }] });
}

const same = (before: readonly string[], after: readonly string[]) => [...before].sort().join() === after.join();

function faults({ year, daysOff, daysWorked }: CalendarChange, now: Date): Record<string, string> {
  const fields: Record<string, string> = {};
  const strays = (days: readonly string[]) => days.find((day) => !day.startsWith(`${year}-`));
  const strayOff = strays(daysOff);
  const strayWorked = strays(daysWorked);
  const unneeded = daysWorked.find((day) => !isWeekend(day));
  const both = daysWorked.find((day) => daysOff.includes(day));
  if (year < yearOf(now)) fields.year = '过去的年份不能再改';
  if (strayOff) fields.daysOff = `${strayOff} 不在 ${year} 年`;
  if (unneeded) fields.daysWorked = `${unneeded} 本来就是工作日`;
  if (strayWorked) fields.daysWorked = `${strayWorked} 不在 ${year} 年`;
  if (both) fields.daysWorked = `${both} 不能既放假又上班`;
  return fields;
}
