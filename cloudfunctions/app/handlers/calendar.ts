import type { Answered, Parsed } from '#shared/contract/index';
import type { CalendarView } from '#shared/contract/policy';
import { setCalendar } from '#shared/domain/policy/calendar';
import { earliestFrom } from '#shared/domain/policy/change';
import { calendarYearOn } from '#shared/domain/policy/inForce';
import { yearOf } from '#shared/domain/time';
import { isWorkingDay } from '#shared/domain/workingDays';
import type { CalendarVersion, Rulebook } from '#shared/model/rulebook';
import type { Calendar } from '#shared/policy/holidays';
import { ok, refuse } from '#shared/result';
import type { Context } from '../context';
import { changeBook, readBook } from '../rulebook';

export async function calendar({ year }: Parsed<'calendar.get'>, { store, now }: Context): Promise<Answered<'calendar.get'>> {
  return ok(viewOf(await readBook(store), year ?? yearOf(now), now));
}

export async function changeCalendar({ requestId, version, ...change }: Parsed<'calendar.set'>, context: Context): Promise<Answered<'calendar.set'>> {
  const changed = await changeBook(requestId, context, (book, author) =>
    (version !== undefined && version !== book.version ? refuse('changedMeanwhile') : setCalendar(book, change, author)));
  return changed.ok ? ok(viewOf(changed.value, change.year, context.now)) : changed;
}

function viewOf(book: Rulebook, year: number, now: Date): CalendarView {
  const from = earliestFrom(now);
  const thisYear = yearOf(now);
  const { daysOff, daysWorked } = calendarYearOn(book, year, from);
  const changes = book.calendars.filter((one) => one.year === year);
  return {
    year, from, version: book.version, years: [thisYear, thisYear + 1],
    daysOff: [...daysOff], daysWorked: [...daysWorked],
    history: changes.map((one, index) => lineOf(one, calendarYearOn({ policies: [], calendars: changes.slice(0, index) }, year, one.from))).reverse(),
  };
}

/** A change as the days that turned. */
function lineOf(changed: CalendarVersion, before: Calendar): CalendarView['history'][number] {
  const { at, byName, from, daysOff, daysWorked } = changed;
  const named = [...new Set([...before.daysOff, ...before.daysWorked, ...daysOff, ...daysWorked])].sort();
  const turned = named.filter((day) => isWorkingDay(day, before) !== isWorkingDay(day, changed));
  return {
    at: at.toISOString(), byName, from,
    nowOff: turned.filter((day) => !isWorkingDay(day, changed)), nowWorked: turned.filter((day) => isWorkingDay(day, changed)),
  };
}
