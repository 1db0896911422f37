import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Calendar } from '../policy/holidays';
import { isWorkingDay } from './workingDays';

dayjs.extend(utc);

/** China keeps one time zone without summer time. */
const shanghaiOffsetMinutes = 8 * 60;
const inShanghai = (at: Date) => dayjs(at).utcOffset(shanghaiOffsetMinutes);
/** Every call asks for the day many times, of each role of everybody around: the engine's own spelling is thirty times as quick. */
const isoInShanghai = (at: Date): string => new Date(at.getTime() + shanghaiOffsetMinutes * 60_000).toISOString();

/** Day, month and year of a moment in Asia/Shanghai: `2026-11-22`, `2026-11`, `2026`. */
export const dayOf = (at: Date): string => isoInShanghai(at).slice(0, 10);
export const monthOf = (at: Date): string => isoInShanghai(at).slice(0, 7);
export const yearOf = (at: Date): number => Number(isoInShanghai(at).slice(0, 4));

/** A moment as a message says it: `2026年11月22日 20:28`. */
export const minuteWords = (at: Date): string => inShanghai(at).format('YYYY年M月D日 HH:mm');

/** The hour of a moment in Asia/Shanghai, 0 to 23. */
export const hourOf = (at: Date): number => inShanghai(at).hour();

/** The last millisecond of a Shanghai day: what is due on a day may be done on all of it. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`);

/** The last millisecond of a Shanghai month `2026-11`. */
export const endOfMonth = (month: string): Date => inShanghai(new Date(`${month}-01T00:00:00+08:00`)).endOf('month').toDate();

/** The month so many months after another: `2026-11` and 2 is `2027-01`. */
export const monthsLater = (month: string, months: number): string =>
  inShanghai(new Date(`${month}-01T00:00:00+08:00`)).add(months, 'month').format('YYYY-MM');

export const daysLater = (at: Date, days: number): string => inShanghai(at).add(days, 'day').format('YYYY-MM-DD');

/** The day that lies so many working days after the day of `at`. */
export function workingDaysLater(at: Date, workingDays: number, calendar: Calendar): string {
  let left = workingDays;
  let days = 0;
  while (left > 0) {
    days += 1;
    if (isWorkingDay(daysLater(at, days), calendar)) left -= 1;
  }
  return daysLater(at, days);
}
