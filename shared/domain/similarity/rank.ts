import { likenesses, similarity } from '../../policy/similarity';
import { comparisonOf, type Comparison } from './compare';
import { isAboutAnother } from './differences';
import type { Frequencies } from './frequencies';
import type { Idea } from './grams';
import { prepare, similarityTo } from './score';

export type Alike<T> = { readonly other: T; readonly score: number; readonly comparison: Comparison | null };

/**
 * Others in the order in which they concern whoever wrote an idea: the same and the nearly same first; of equal grade, what
 * names another place or machine after what does not, because a template filled in elsewhere has more letters in common
 * than the same matter in other words. Those too little alike to be compared (`null`) come last, by score; equals stay
 * in the order given.
 */
export function rankAlike<T extends Idea>(idea: Idea, others: readonly T[], frequencies: Frequencies): Alike<T>[] {
  const scoreOf = similarityTo(prepare(idea), frequencies);
  const scored = others.map((other) => ({ other, score: scoreOf(prepare(other)) })).sort((a, b) => b.score - a.score);
  const compared = scored.filter(({ score }) => score >= similarity.gradeFrom.hint);
  const alike = compared.map(({ other, score }) => ({ other, score, comparison: comparisonOf(idea, other, score) }));
  const rest = scored.slice(compared.length).map((one) => ({ ...one, comparison: null }));
  return [...alike.sort((a, b) => placeOf(a.comparison) - placeOf(b.comparison) || b.score - a.score), ...rest];
}

const placeOf = ({ grade, differing }: Comparison): number =>
  (grade === null ? likenesses.length : likenesses.indexOf(grade)) * 2 + Number(isAboutAnother(differing));
