import type { CalendarVersion, PolicyVersion, Rulebook } from '../../model/rulebook';
import { firstPolicy } from '../../policy/firstPolicy';
import { holidays2026, type Calendar } from '../../policy/holidays';
import type { Move } from '../../policy/moves';
import type { Policy } from '../../policy/policy';
import { dayOf, yearOf } from '../time';

type Book = Pick<Rulebook, 'policies' | 'calendars'>;

const policyOf = ({ version, from, numbers }: PolicyVersion): Policy => ({ version, from, numbers });

/** The version that counts on a Shanghai day: the latest begun that was not cancelled, the first policy before all others. */
export function policyOn({ policies }: Book, day: string): Policy {
  const begun = policies.filter(({ from, cancelled }) => from <= day && !cancelled);
  const latest = begun.reduce<PolicyVersion | null>((best, one) => (best === null || one.from >= best.from ? one : best), null);
  return latest ? policyOf(latest) : firstPolicy;
}

/** The version of that name; the first policy for a name nobody gave. */
export function policyNamed({ policies }: Book, name: string): Policy {
  const named = policies.find(({ version }) => version === name);
  return named ? policyOf(named) : firstPolicy;
}

/** The one version that is still to come, if any. */
export const comingPolicy = ({ policies }: Book, day: string): PolicyVersion | null =>
  policies.find(({ from, cancelled }) => from > day && !cancelled) ?? null;

/** A year's days as they count on a day; what the code brings for a year that the office has not touched. */
export function calendarYearOn({ calendars }: Book, year: number, day: string): Calendar {
  const begun = calendars.filter((one) => one.year === year && one.from <= day);
  const latest = begun.reduce<CalendarVersion | null>((best, one) => (best === null || one.from >= best.from ? one : best), null);
  if (latest) return { daysOff: latest.daysOff, daysWorked: latest.daysWorked };
  return year === 2026 ? holidays2026 : { daysOff: [], daysWorked: [] };
}

/**
 * The year whose working days nobody has filled in yet: the present one, from December on also the next; `null` when there
 * is none. The State Council tells the next year's holidays in autumn.
 */
export function calendarMissing(book: Book, now: Date): number | null {
  const thisYear = yearOf(now);
  const years = dayOf(now).slice(5, 7) === '12' ? [thisYear, thisYear + 1] : [thisYear];
  const isEmpty = (year: number) => {
    const { daysOff, daysWorked } = calendarYearOn(book, year, `${year}-12-31`);
    return daysOff.length + daysWorked.length === 0;
  };
  return years.find(isEmpty) ?? null;
}

/** All years together, as they count on a day. */
export function calendarOn(book: Book, day: string): Calendar {
  const years = [...new Set([2026, ...book.calendars.map(({ year }) => year)])].map((year) => calendarYearOn(book, year, day));
  return { daysOff: years.flatMap(({ daysOff }) => daysOff), daysWorked: years.flatMap(({ daysWorked }) => daysWorked) };
}

/** What a call may rest on: the version in force, and those before. */
type Versions = { readonly policy: Policy; readonly policyNamed: (version: string) => Policy };

/** A correction follows the version under which the suggestion was adopted; everything else the one in force. */
export const policyFor = (move: Move, adoptedUnder: string | null, { policy, policyNamed: named }: Versions): Policy =>
  (move === 'correct' ? named(adoptedUnder ?? firstPolicy.version) : policy);
