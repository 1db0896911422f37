import { monthDay } from '../dateWords';

const dayMs = 86_400_000;
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Days in words, those in a row as one: `10月1日至7日、12月31日`. The days are in order. */
export function spansOf(days: readonly string[]): string[] {
  const spans: { first: string; last: string }[] = [];
  for (const day of days) {
    const latest = spans.at(-1);
    if (latest && timeOf(day) - timeOf(latest.last) === dayMs) latest.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans.map(({ first, last }) => (first === last ? monthDay(first) : `${monthDay(first)}至${endOf(first, last)}`));
}

const endOf = (first: string, last: string) => (first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))}日` : monthDay(last));
