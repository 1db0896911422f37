import type { Closing } from '../../model/rulebook';

/** Points years that are over on a Shanghai day. */
export const closedYearsOn = (closings: readonly Closing[], day: string): number[] =>
  closings.filter(({ from }) => from <= day).map(({ year }) => year);

/**
 * The year whose account takes points of a year: the year itself, or after its season has closed the next one that has
 * not. A reversal asks the same, so that it weighs on points that can still be used. Source: rules §4.
 */
export function creditedYear(year: number, closedYears: readonly number[]): number {
  let credited = year;
  while (closedYears.includes(credited)) credited += 1;
  return credited;
}
