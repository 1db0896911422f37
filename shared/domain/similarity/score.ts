import type { Frequencies } from './frequencies';
import { bigramsOf, ideaParts, isShort, telling, unigramsOf, type Idea } from './grams';

/** An idea prepared for comparison with many. */
export type Prepared = { readonly [P in (typeof ideaParts)[number]]: string };

export const prepare = (idea: Idea): Prepared => ({ title: telling(idea.title), problem: telling(idea.problem), measure: telling(idea.measure) });

/** The parts that both have: who has typed only the problem so far is compared by it. All of them when they share none. */
function partsInCommon(a: Prepared, b: Prepared): readonly (typeof ideaParts)[number][] {
  const shared = ideaParts.filter((part) => a[part] !== '' && b[part] !== '');
  return shared.length > 0 ? shared : ideaParts;
}

/**
 * How alike two ideas are, 0 to 1: the cosine of their pairs of letters, each weighted by how rare it is; single letters
 * besides where one is short. Symmetric; 1 for an idea and itself; 0 where one is empty.
 */
export function similarityOf(a: Prepared, b: Prepared, frequencies: Frequencies): number {
  const parts = partsInCommon(a, b);
  const [here, there] = [parts.map((part) => a[part]), parts.map((part) => b[part])];
  const withLetters = isShort(here) || isShort(there);
  const [mine, theirs] = [gramsFor(here, withLetters), gramsFor(there, withLetters)];
  const { squares, squareOfOthers } = frequencies;
  let [common, ofMine, ofTheirs] = [0, 0, 0];
  for (const gram of mine) ofMine += squares.get(gram) ?? squareOfOthers;
  for (const gram of theirs) {
    const square = squares.get(gram) ?? squareOfOthers;
    ofTheirs += square;
    if (mine.has(gram)) common += square;
  }
  const whole = Math.sqrt(ofMine * ofTheirs);
  // Sums in another order differ in their last digits: symmetric, and 1 for the same, to so many places.
  return whole === 0 ? 0 : Math.min(1, Math.round((common / whole) * 1e9) / 1e9);
}

function gramsFor(texts: readonly string[], withLetters: boolean): Set<string> {
  const grams = bigramsOf(texts);
  if (withLetters) for (const letter of unigramsOf(texts)) grams.add(letter);
  return grams;
}
