import type { Calendar } from '../../policy/holidays';
import { dayOf, endOfDay } from '../time';
import { isWorkingDay } from '../workingDays';

const minuteMs = 60_000;

/**
 * Minutes between two moments that lie on working days. A working day counts with all its 24 hours, as due times in
 * working days do: what came at noon and was answered at noon of the next working day took 24 hours.
 */
export function workingMinutesBetween(from: Date, to: Date, calendar: Calendar): number {
  let minutes = 0;
  for (let begin = from; begin < to;) {
    const end = new Date(Math.min(endOfDay(dayOf(begin)).getTime() + 1, to.getTime()));
    if (isWorkingDay(dayOf(begin), calendar)) minutes += (end.getTime() - begin.getTime()) / minuteMs;
    begin = end;
  }
  return Math.round(minutes);
}
