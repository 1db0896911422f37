import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { bigramsOf, ideaParts, telling, type Idea } from '#shared/domain/similarity/grams';
import type { Ranking } from './figures';
import { ideaOf, type CorpusLine, type Question } from './texts';

/** More than are ever excluded, and five. */
const asked = 60;

/** As much as our own search gives them: the same pairs of letters of the same normalised texts, as words. */
const wordsOf = (idea: Idea) => [...bigramsOf(ideaParts.map((part) => telling(idea[part])))].join(' ');
const split = (words: string) => words.split(' ');

async function timed(questions: readonly Question[], find: (words: string) => readonly string[] | Promise<readonly string[]>): Promise<Ranking[]> {
  const rankings: Ranking[] = [];
  for (const { idea } of questions) {
    const start = performance.now();
    const ids = await find(wordsOf(idea));
    rankings.push({ ids, ms: performance.now() - start });
  }
  return rankings;
}

export async function orama(corpus: readonly CorpusLine[], questions: readonly Question[]): Promise<Ranking[]> {
  const db = create({
    schema: { words: 'string' } as const,
    components: { tokenizer: { language: 'none', normalizationCache: new Map(), tokenize: split } },
  });
  await insertMultiple(db, corpus.map((line) => ({ id: line.id, words: wordsOf(ideaOf(line)) })), 1_000);
  return timed(questions, async (term) => (await search(db, { term, properties: ['words'], limit: asked, threshold: 1 })).hits.map(({ id }) => id));
}

export async function miniSearch(corpus: readonly CorpusLine[], questions: readonly Question[]): Promise<Ranking[]> {
  const index = new MiniSearch<{ id: string; words: string }>({ fields: ['words'], tokenize: split, processTerm: (term) => term });
  index.addAll(corpus.map((line) => ({ id: line.id, words: wordsOf(ideaOf(line)) })));
  return timed(questions, (words) => index.search(words, { combineWith: 'OR' }).slice(0, asked).map(({ id }) => String(id)));
}
