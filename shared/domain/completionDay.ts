import { ok, refuse, type Result } from '../result';
import { dayOf, daysLater, endOfDay } from './time';

/** No idea of a worker takes longer: a later day is a slip of the finger, and would never be overdue. */
const daysMost = 3 * 366;

/** The moment until which an idea is to be carried out, from its day. Refusals: `dayPast`, `dayTooFar`. */
export function completionDay(day: string, now: Date): Result<Date, 'dayPast' | 'dayTooFar'> {
  if (day < dayOf(now)) return refuse('dayPast');
  return day > daysLater(now, daysMost) ? refuse('dayTooFar') : ok(endOfDay(day));
}
