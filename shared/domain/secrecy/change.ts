import type { SecrecyChange, SecrecyWords } from '../../model/secrecyWords';
import { ok, refuse, type Result } from '../../result';
import { normalWord } from './signs';

type Author = Omit<SecrecyChange, 'added' | 'removed'>;

/** The list with other words, under a new salt: of what was taken off only the number stays. Words that compare alike are one. */
export function setWords(list: SecrecyWords, words: readonly string[], salt: string, author: Author): Result<SecrecyWords, 'nothingToCorrect'> {
  const next = [...new Map(words.map((word) => [normalWord(word), word])).values()];
  const [added, removed] = [without(next, list.words), without(list.words, next)];
  if (added === 0 && removed === 0) return refuse('nothingToCorrect');
  return ok({ ...list, words: next, salt, changes: [...list.changes, { ...author, added, removed }] });
}

const without = (words: readonly string[], others: readonly string[]): number => {
  const known = new Set(others.map(normalWord));
  return words.filter((word) => !known.has(normalWord(word))).length;
};
