import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { bigramsOf, ideaParts, telling, type Idea } from '#shared/domain/similarity/grams';
import { ideaOf, type CorpusLine } from './texts';

/** More than are ever excluded, and five. */
const asked = 60;

/** As much as our own search gives them: the same pairs of letters of the same normalised texts, as words. */
const wordsOf = (idea: Idea) => [...bigramsOf(ideaParts.map((part) => telling(idea[part])))].join(' ');
const split = (words: string) => words.split(' ');

export type Find = (idea: Idea) => Promise<readonly string[]>;

export async function orama(corpus: readonly CorpusLine[]): Promise<Find> {
  const db = create({
    schema: { words: 'string' } as const,
    components: { tokenizer: { language: 'none', normalizationCache: new Map(), tokenize: split } },
  });
  await insertMultiple(db, corpus.map((line) => ({ id: line.id, words: wordsOf(ideaOf(line)) })), 1_000);
  return async (idea) => (await search(db, { term: wordsOf(idea), properties: ['words'], limit: asked, threshold: 1 })).hits.map(({ id }) => id);
}

export async function miniSearch(corpus: readonly CorpusLine[]): Promise<Find> {
  const index = new MiniSearch<{ id: string; words: string }>({ fields: ['words'], tokenize: split, processTerm: (term) => term });
  index.addAll(corpus.map((line) => ({ id: line.id, words: wordsOf(ideaOf(line)) })));
  return async (idea) => index.search(wordsOf(idea), { combineWith: 'OR' }).slice(0, asked).map(({ id }) => String(id));
}
