/** Words by which two refusals are the same: letters and digits alone, so that a further full stop makes no new reason. */
export const sameWords = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Those of a list that do not stand in another. */
export function phrasesBeside(list: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(sameWords));
  return list.filter((phrase) => !known.has(sameWords(phrase)));
}
