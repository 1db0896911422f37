import type { Calendar } from '../policy/holidays';
import { daysLater, endOfDay, workingDaysLater } from './time';

/** Holidays are never longer than this. */
const daysOffMax = 60;

/**
 * What was due up to this moment is so long overdue that the office is told: `workingDays` working days have passed since.
 * Source: rules §2, overdue ones are shown to the holder, then to the office.
 */
export function reportedUpTo({ now, workingDays, calendar }: { now: Date; workingDays: number; calendar: Calendar }): Date {
  const isReported = (day: string) => endOfDay(workingDaysLater(endOfDay(day), workingDays, calendar)) < now;
  let back = 1;
  while (back < workingDays + daysOffMax && !isReported(daysLater(now, -back))) back += 1;
  return endOfDay(daysLater(now, -back));
}
