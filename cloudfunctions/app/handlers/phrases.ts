import type { Answered, Parsed } from '#shared/contract/index';
import type { PhrasesView } from '#shared/contract/phrases';
import { earliestFrom } from '#shared/domain/policy/change';
import { phrasesOn, setPhrases } from '#shared/domain/quality/phrases';
import { phrasesBeside } from '#shared/domain/quality/sameWords';
import type { Rulebook } from '#shared/model/rulebook';
import { ok, refuse } from '#shared/result';
import type { Context } from '../context';
import { changeBook, readBook } from '../rulebook';

export async function phrases(_input: object, { store, now }: Context): Promise<Answered<'phrases.get'>> {
  return ok(viewOf(await readBook(store), now));
}

export async function changePhrases({ requestId, version, phrases: wanted }: Parsed<'phrases.set'>, context: Context): Promise<Answered<'phrases.set'>> {
  const changed = await changeBook(requestId, context, (book, author) =>
    (version !== book.version ? refuse('changedMeanwhile') : setPhrases(book, wanted, author)));
  return changed.ok ? ok(viewOf(changed.value, context.now)) : changed;
}

function viewOf(book: Rulebook, now: Date): PhrasesView {
  const from = earliestFrom(now);
  const history = book.phrases.map(({ at, byName, from: counts, phrases: set }, i) => {
    const before = phrasesOn({ phrases: book.phrases.slice(0, i) }, counts);
    return { at: at.toISOString(), byName, from: counts, added: phrasesBeside(set, before), removed: phrasesBeside(before, set) };
  });
  return { version: book.version, phrases: [...phrasesOn(book, from)], from, history: history.reverse() };
}
