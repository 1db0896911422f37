import { similarity, type Likeness } from '../../policy/similarity';
import { differencesOf, isAboutAnother, type Difference } from './differences';
import type { Frequencies } from './frequencies';
import { ideaParts, sayingOf, type Idea } from './grams';
import { commonPassages } from './passages';
import { prepare, similarityOf } from './score';

/** How alike two ideas are, in words, and what only one of them names. */
export type Judgement = {
  /** 0 to 1. */
  readonly score: number;
  /** `null`: not alike. */
  readonly grade: Likeness | null;
  readonly differing: readonly Difference[];
};

/** The same with what both say. */
export type Comparison = Judgement & { readonly common: readonly string[] };

const passagesMost = 8;
const differencesMost = 6;

/** Compares two ideas: how alike, in words, what both say and what only one does. Symmetric but for whose words are quoted. */
export function compare(a: Idea, b: Idea, frequencies: Frequencies): Comparison {
  return quoted(a, b, judge(a, b, similarityOf(prepare(a), prepare(b), frequencies)));
}

/** Judges two ideas whose score is known. */
export function judge(a: Idea, b: Idea, score: number): Judgement {
  const isSame = sayingOf(a) === sayingOf(b);
  const differing = isSame ? [] : differencesOf(a, b, { nearlySame: score >= similarity.gradeFrom.likely, most: differencesMost });
  return { score, grade: gradeOf(score, { isSame, aboutAnother: isAboutAnother(differing) }), differing };
}

/** Adds what both say: the dearest part, for those that are shown. */
export function quoted(a: Idea, b: Idea, judgement: Judgement): Comparison {
  const texts = (idea: Idea) => ideaParts.map((part) => idea[part]);
  return { ...judgement, common: commonPassages(texts(a), texts(b), passagesMost) };
}

/** 完全相同 is every letter alike. What names another place or machine is at most 可参考, however alike its words: a template filled in anew. */
export function gradeOf(score: number, { isSame, aboutAnother }: { isSame: boolean; aboutAnother: boolean }): Likeness | null {
  const { high, likely, hint } = similarity.gradeFrom;
  if (isSame && score > 0) return 'same';
  if (score >= high && !aboutAnother) return 'high';
  if (score >= likely && !aboutAnother) return 'likely';
  return score >= hint ? 'hint' : null;
}
