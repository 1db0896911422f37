import { similarity } from '../../policy/similarity';
import { generationOf, type Frequencies } from './frequencies';
import { bigramsOf, ideaParts, isShort, telling, unigramsOf, type Idea } from './grams';

/**
 * The keys under which an idea is kept: its rarest pairs, a few that the plant hardly knows yet, and those of its title,
 * by which a few typed words find it.
 */
export function storedKeys(idea: Idea, frequencies: Frequencies): string[] {
  const ofTitle = rarest(bigramsOf([telling(idea.title)]), frequencies, similarity.titleKeys);
  return [...new Set([...rarestOf(idea, frequencies, similarity.keys), ...ofTitle])];
}

/** The keys by which ideas like this one are looked up, fewer than those kept; none of an empty text. */
export const searchKeys = (idea: Idea, frequencies: Frequencies): string[] => rarestOf(idea, frequencies, similarity.searchKeys);

/** Known ones of which so many are the rarest, and a few unknown; more of these where there are not enough. */
function rarestOf(idea: Idea, frequencies: Frequencies, most: number): string[] {
  const texts = ideaParts.map((part) => telling(idea[part]));
  const grams = bigramsOf(texts);
  if (isShort(texts)) for (const one of unigramsOf(texts)) grams.add(one);
  const isKnown = (gram: string) => frequencies.counts.has(gram);
  const known = rarest([...grams].filter(isKnown), frequencies, most);
  const room = Math.max(similarity.freshKeys, most - known.length);
  return [...known, ...rarest([...grams].filter((gram) => !isKnown(gram)), frequencies, room)];
}

/** Of equally rare ones everybody chooses the same: by a hash, so that the choice does not favour a part of the text. */
function rarest(grams: Iterable<string>, { counts }: Frequencies, most: number): string[] {
  return [...grams].map((gram) => ({ gram, count: counts.get(gram) ?? 0, order: hashOf(gram) }))
    .sort((a, b) => a.count - b.count || a.order - b.order)
    .slice(0, most).map(({ gram }) => gram);
}

function hashOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i += 1) hash = Math.imul(hash ^ gram.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** What is stored with a suggestion so that others find it. */
export const keyedUnder = (idea: Idea, frequencies: Frequencies) =>
  ({ similarKeys: storedKeys(idea, frequencies), keyGeneration: generationOf(frequencies) });
