import type { Calendar } from '../policy/holidays';

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
export const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

/** Whether a Shanghai day `YYYY-MM-DD` is worked: the calendar's word first, the week's otherwise. */
export const isWorkingDay = (day: string, { daysOff, daysWorked }: Calendar): boolean =>
  daysWorked.includes(day) || (!isWeekend(day) && !daysOff.includes(day));

/** The calendar in which this one day is worked instead of free, or free instead of worked. */
export function withDayTurned({ daysOff, daysWorked }: Calendar, day: string): Calendar {
  const without = (days: readonly string[]) => days.filter((one) => one !== day);
  const turned = isWorkingDay(day, { daysOff, daysWorked })
    ? { daysOff: isWeekend(day) ? daysOff : [...daysOff, day], daysWorked: without(daysWorked) }
    : { daysOff: without(daysOff), daysWorked: isWeekend(day) ? [...daysWorked, day] : daysWorked };
  return { daysOff: [...turned.daysOff].sort(), daysWorked: [...turned.daysWorked].sort() };
}
