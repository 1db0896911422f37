/** A day `2026-12-01` as people say it: `12月1日`. */
export function monthDay(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)}月${Number(date)}日`;
}

/** `2026年12月1日`. */
export const fullDay = (day: string): string => `${day.slice(0, 4)}年${monthDay(day)}`;
