import { likenesses, similarity } from '../../policy/similarity';
import { judge, quoted, type Comparison, type Judgement } from './compare';
import { isAboutAnother } from './differences';
import type { Frequencies } from './frequencies';
import type { Idea } from './grams';
import { prepare, similarityTo } from './score';

export type Alike<T> = { readonly other: T; readonly score: number; readonly comparison: Comparison | null };

/**
 * Others in the order in which they concern whoever wrote an idea: the same and the nearly same first; of equal grade, what
 * names another place or machine after what does not, because a template filled in elsewhere has more letters in common
 * than the same matter in other words. Those too little alike to be judged come last, by score; equals stay in the order
 * given. Only those that are shown are compared in full, the others have `null`.
 */
export function rankAlike<T extends Idea>(idea: Idea, others: readonly T[], frequencies: Frequencies): Alike<T>[] {
  const scoreOf = similarityTo(prepare(idea), frequencies);
  const scored = others.map((other) => ({ other, score: scoreOf(prepare(other)) })).sort((a, b) => b.score - a.score);
  const alike = scored.filter(({ score }) => score >= similarity.gradeFrom.hint);
  const rest = scored.slice(alike.length).map((one) => ({ ...one, comparison: null }));
  const judged = alike.map((one) => ({ ...one, judgement: judge(idea, one.other, one.score) }))
    .sort((a, b) => placeOf(a.judgement) - placeOf(b.judgement) || b.score - a.score);
  return [...judged.map(({ other, score, judgement }, i) => ({ other, score, comparison: i < similarity.shown ? quoted(idea, other, judgement) : null })), ...rest];
}

const placeOf = ({ grade, differing }: Judgement): number =>
  (grade === null ? likenesses.length : likenesses.indexOf(grade)) * 2 + Number(isAboutAnother(differing));
