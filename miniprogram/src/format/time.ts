import { dayOf, yearOf } from '#shared/domain/time';

/** A moment of the contract as a day people say: `11月25日`, with the year when it is another one. */
export function dayWords(moment: string, now = new Date()): string {
  const at = new Date(moment);
  const [, month, day] = dayOf(at).split('-');
  const words = `${Number(month)}月${Number(day)}日`;
  return yearOf(at) === yearOf(now) ? words : `${yearOf(at)}年${words}`;
}

/** A moment as day and time of day in Shanghai: `11月25日 08:30`. */
export function momentWords(moment: string, now = new Date()): string {
  const shanghai = new Date(new Date(moment).getTime() + 8 * 3_600_000).toISOString();
  return `${dayWords(moment, now)} ${shanghai.slice(11, 16)}`;
}
