import type { PhraseList, Rulebook } from '../../model/rulebook';
import { cannedReasons } from '../../policy/cannedReasons';
import { ok, refuse, type Result } from '../../result';
import { earliestFrom, type Author } from '../policy/change';
import { phrasesBeside, sameWords } from './sameWords';

type Book = Pick<Rulebook, 'phrases'>;

/** The canned phrases as they count on a day; what the code brings until the office has set its own. */
export function phrasesOn({ phrases }: Book, day: string): readonly string[] {
  const begun = phrases.filter(({ from }) => from <= day);
  const latest = begun.reduce<PhraseList | null>((best, one) => (best === null || one.from >= best.from ? one : best), null);
  return latest?.phrases ?? cannedReasons;
}

/** Sets the list as it counts from tomorrow on; phrases that compare alike are one. Refusal: `nothingToCorrect`. */
export function setPhrases(book: Rulebook, phrases: readonly string[], author: Author): Result<Rulebook, 'nothingToCorrect'> {
  const from = earliestFrom(author.at);
  const next = [...new Map(phrases.map((phrase) => [sameWords(phrase), phrase])).values()];
  const before = phrasesOn(book, from);
  if (phrasesBeside(next, before).length + phrasesBeside(before, next).length === 0) return refuse('nothingToCorrect');
  return ok({ ...book, phrases: [...book.phrases, { phrases: next, from, ...author }] });
}
