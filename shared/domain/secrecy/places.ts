import { normalWord, signsOf, type Place, type Sign } from './signs';

/** What is looked for. */
export type Listed = {
  /** Signs of the longest word. */
  readonly reach: number;
  /** For each sign from `from` on and before `to`: how many signs the longest listed word has that begins there, 0 for none. */
  readonly longest: (signs: readonly string[], from: number, to: number) => number[];
};

/** Where a text holds a listed word, whatever stands between its signs; passages that overlap are one. */
export const placesIn = (text: string, listed: Listed): readonly Place[] => watchedPlaces(listed)(text);

type Looked = { readonly text: string; readonly signs: readonly string[]; readonly longest: readonly number[]; readonly places: readonly Place[] };

/** Like `placesIn`, for a text that changes a little at a time: only what a change may have touched is looked at again. */
export function watchedPlaces(listed: Listed): (text: string) => readonly Place[] {
  let before: Looked = { text: '', signs: [], longest: [], places: [] };
  return (text) => {
    if (listed.reach === 0 || text === before.text) return before.places;
    const found = signsOf(text);
    const signs = found.map(({ sign }) => sign);
    const { front, back } = sharedEnds(before.signs, signs);
    const from = Math.max(0, front - listed.reach + 1);
    const longest = [
      ...before.longest.slice(0, from),
      ...listed.longest(signs, from, signs.length - back),
      ...before.longest.slice(before.signs.length - back),
    ];
    before = { text, signs, longest, places: placesAt(found, longest) };
    return before.places;
  };
}

/** How many signs two texts have in common at their beginning, and at their end behind that. */
function sharedEnds(one: readonly string[], other: readonly string[]): { front: number; back: number } {
  const most = Math.min(one.length, other.length);
  let [front, back] = [0, 0];
  while (front < most && one[front] === other[front]) front += 1;
  while (back < most - front && one[one.length - 1 - back] === other[other.length - 1 - back]) back += 1;
  return { front, back };
}

function placesAt(signs: readonly Sign[], longest: readonly number[]): Place[] {
  const places: { from: number; to: number }[] = [];
  longest.forEach((length, i) => {
    const [first, end] = [signs[i], signs[i + length - 1]];
    if (length === 0 || !first || !end) return;
    const last = places.at(-1);
    if (last && first.from < last.to) last.to = Math.max(last.to, end.to);
    else places.push({ from: first.from, to: end.to });
  });
  return places;
}

/** The list itself, as only the cloud has it. */
export function listedWords(words: readonly string[]): Listed {
  const normal = new Set(words.map(normalWord));
  const lengths = lengthsOf(normal);
  return {
    reach: lengths.at(-1) ?? 0,
    longest: (signs, from, to) => Array.from({ length: to - from }, (_, i) => {
      const holds = (length: number) => from + i + length <= signs.length && normal.has(signs.slice(from + i, from + i + length).join(''));
      return lengths.reduce((longest, length) => (holds(length) ? length : longest), 0);
    }),
  };
}

/** From the shortest to the longest. */
export const lengthsOf = (words: Iterable<string>): number[] => [...new Set([...words].map((word) => [...word].length))].sort((a, b) => a - b);
