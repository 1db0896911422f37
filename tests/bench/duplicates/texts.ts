import { readFileSync } from 'node:fs';
import type { Idea } from '#shared/domain/similarity/grams';

export type CorpusLine = { readonly id: string; readonly title: string; readonly text: string };
/** By `id`: a text of the corpus, which is then left out; else a text of its own. */
type QueryLine = { readonly id?: string; readonly title?: string; readonly text?: string; readonly exclude?: readonly string[]; readonly relevant: readonly string[] };
export type Question = { readonly idea: Idea; readonly exclude: ReadonlySet<string>; readonly relevant: ReadonlySet<string> };

export const linesOf = <T>(file: string): T[] => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);

export const ideaOf = ({ title = '', text = '' }: { title?: string; text?: string }): Idea => ({ title, problem: text, measure: '' });

export function questionsOf(file: string, corpus: readonly CorpusLine[]): Question[] {
  const known = new Map(corpus.map((line) => [line.id, line]));
  return linesOf<QueryLine>(file).map((line) => ({
    idea: ideaOf((line.id === undefined ? undefined : known.get(line.id)) ?? line as { title?: string; text?: string }),
    exclude: new Set([...(line.exclude ?? []), ...(line.id === undefined ? [] : [line.id])]),
    relevant: new Set(line.relevant),
  }));
}
