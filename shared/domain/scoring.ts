import type { Marks } from '../model/score';
import { criteria } from '../policy/criteria';
import { grades, type Proposal } from '../policy/grades';
import type { PolicyNumbers } from '../policy/policy';

type Rules = PolicyNumbers['scoring'];

/** Weights are percents, so a weighted score in whole hundredths has no fraction to round. */
const hundredths = 100;

/** One reviewer's weighted score in hundredths, 0 to 10,000. Source: rules §3. */
export const weightedScore = (marks: Marks, weights: Rules['weights']): number =>
  criteria.reduce((sum, criterion) => sum + marks[criterion] * weights[criterion], 0);

/** What is proposed for a panel's weighted scores: a grade from its least mean on, otherwise to decline. `null`: nobody scored. Source: rules §3. */
export function proposalFor(weighted: readonly number[], { gradeFrom }: Pick<Rules, 'gradeFrom'>): Proposal | null {
  if (weighted.length === 0) return null;
  const sum = weighted.reduce((total, one) => total + one, 0);
  return grades.find((grade) => sum >= gradeFrom[grade] * hundredths * weighted.length) ?? 'decline';
}

/** The mean in points with one decimal, cut rather than rounded: what is shown never reaches a grade that it missed. */
export function meanOf(weighted: readonly number[]): number | null {
  if (weighted.length === 0) return null;
  const sum = weighted.reduce((total, one) => total + one, 0);
  return Math.floor((sum * 10) / (hundredths * weighted.length)) / 10;
}
