import { boilerplate } from '../../policy/plantWords';
import { similarity } from '../../policy/similarity';
import { normalise } from './normalise';

/** What an author wrote, as far as it tells one idea from another; expected effects are alike everywhere. */
export type Idea = { readonly title: string; readonly problem: string; readonly measure: string };

export const ideaParts = ['title', 'problem', 'measure'] as const;

/** Longest first, so that a phrase goes whole. */
const phrases = new RegExp([...boilerplate].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** A normalised text without what everybody says; a text of nothing else stays. */
export function telling(text: string): string {
  const normal = normalise(text);
  const rest = normal.replace(phrases, ' ');
  return rest.trim() === '' ? normal : rest;
}

/** Pairs of neighbouring letters. No pair spans two texts, or a phrase left out. */
export function bigramsOf(texts: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (const text of texts) {
    const signs = /[\ud800-\udfff]/.test(text) ? [...text] : text;
    for (let i = 0; i + 1 < signs.length; i += 1) {
      const [first, second] = [signs[i], signs[i + 1]];
      if (first !== ' ' && second !== ' ') grams.add(`${first}${second}`);
    }
  }
  return grams;
}

/** Single letters; of short texts, where pairs are few. */
export const unigramsOf = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => [...text]))].filter((sign) => sign !== ' ');

export const isShort = (texts: readonly string[]): boolean => texts.reduce((sum, text) => sum + text.length, 0) < similarity.shortText;

/** All that is counted of an idea for the table of frequencies. */
export function gramsOf({ title, problem, measure }: Idea): Set<string> {
  const texts = [title, problem, measure].map(telling);
  const grams = bigramsOf(texts);
  for (const one of unigramsOf(texts)) grams.add(one);
  return grams;
}

/** An idea letter for letter, without what nobody hears: two of the same are one said twice. */
export const sayingOf = (idea: Idea): string => ideaParts.map((part) => normalise(idea[part])).join('\n');
