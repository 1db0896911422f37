/**
 * 自动查重: how alike two suggestions must be for which words, and how many keys find them. Source: rules §7.
 * Keys, floor and candidates were measured with `npm run bench:duplicates` (decisions 042 and 057), the least likeness on
 * labelled real messages and generated suggestions (058); the upper grades were set by pairs written by hand.
 */
export const similarity = {
  /** Rarest bigrams by which a text is found. Fewer lose recall, more fetch what is not alike. */
  keys: 32,
  /** The rarest of them by which others are looked for: as good as all, and a quarter fewer texts to look at. */
  searchKeys: 24,
  /** Bigrams the plant has hardly used yet, besides: a new machine has a name that no table knows. */
  freshKeys: 6,
  /** Bigrams of the title, besides: what people type first is a few words. */
  titleKeys: 8,
  /** A bigram that fewer texts share finds nobody else: without this floor recall on real text falls from 1.00 to .80. */
  floor: 5,
  /** Below so many letters single characters count besides pairs. */
  shortText: 12,
  /** Compared in full: those with the most keys in common. */
  candidates: 48,
  /** Letters in a row that both must have to be marked as common. */
  passage: 4,
  /** From which score on (0–1) it is said to be alike. */
  gradeFrom: { high: 0.72, likely: 0.42, hint: 0.18 },
  /** Shown to whoever writes. */
  shown: 6,
  /** Texts counted at night, at random; more do not change what is rare. */
  sample: 10_000,
} as const;

/** 完全相同 · 高度相似 · 可能相似 · 可参考, from the most alike on. */
export const likenesses = ['same', 'high', 'likely', 'hint'] as const;
export type Likeness = (typeof likenesses)[number];
