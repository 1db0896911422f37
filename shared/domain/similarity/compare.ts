import { similarity, type Likeness } from '../../policy/similarity';
import { differencesOf, isAboutAnother, type Difference } from './differences';
import type { Frequencies } from './frequencies';
import { ideaParts, sayingOf, type Idea } from './grams';
import { commonPassages } from './passages';
import { prepare, similarityOf } from './score';

export type Comparison = {
  /** 0 to 1. */
  readonly score: number;
  /** `null`: not alike. */
  readonly grade: Likeness | null;
  readonly common: readonly string[];
  readonly differing: readonly Difference[];
};

const passagesMost = 8;
const differencesMost = 6;

/** Compares two ideas: how alike, in words, what both say and what only one does. Symmetric but for whose words are quoted. */
export const compare = (a: Idea, b: Idea, frequencies: Frequencies): Comparison => comparisonOf(a, b, similarityOf(prepare(a), prepare(b), frequencies));

/** The same where the score is known. */
export function comparisonOf(a: Idea, b: Idea, score: number): Comparison {
  const isSame = sayingOf(a) === sayingOf(b);
  const differing = isSame ? [] : differencesOf(a, b, { nearlySame: score >= similarity.gradeFrom.likely, most: differencesMost });
  const texts = (idea: Idea) => ideaParts.map((part) => idea[part]);
  const common = commonPassages(texts(a), texts(b), passagesMost);
  return { score, grade: gradeOf(score, { isSame, aboutAnother: isAboutAnother(differing) }), common, differing };
}

/** 完全相同 is every letter alike. What names another place or machine is at most 可参考, however alike its words: a template filled in anew. */
export function gradeOf(score: number, { isSame, aboutAnother }: { isSame: boolean; aboutAnother: boolean }): Likeness | null {
  const { high, likely, hint } = similarity.gradeFrom;
  if (isSame && score > 0) return 'same';
  if (score >= high && !aboutAnother) return 'high';
  if (score >= likely && !aboutAnother) return 'likely';
  return score >= hint ? 'hint' : null;
}
