import { sha256 } from './sha256';

/** A passage of the text as it was written, in UTF-16 units; `to` is behind its last sign. */
export type Place = { readonly from: number; readonly to: number };
/** What is looked for: runs of so many signs of which `isListed` says yes. */
export type Listed = { readonly lengths: readonly number[]; readonly isListed: (window: string) => boolean };
/** The list as the phone gets it: by length of the word, salted hashes. */
export type HashedList = { readonly salt: string; readonly groups: readonly { readonly length: number; readonly hashes: readonly string[] }[] };

const kept = /^[\p{L}\p{N}]$/u;
/** Half of SHA-256's digits: enough that no two passages of a plant share them. */
const digits = 32;
/** Windows looked at before, kept while somebody types on; beyond so many it begins anew. */
const remembered = 60_000;

type Sign = Place & { readonly sign: string };

/** Letters and digits alone, in one width and one case, with their places. No numerals are rewritten: a code name may be one. */
function signsOf(text: string): Sign[] {
  const found: Sign[] = [];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    for (const sign of character.normalize('NFKD').toLowerCase()) if (kept.test(sign)) found.push({ sign, from, to });
    from = to;
  }
  return found;
}

/** A word as it is compared; idempotent. */
export const normalWord = (word: string): string => signsOf(word).map(({ sign }) => sign).join('');
export const signsIn = (word: string): number => signsOf(word).length;

/** Where a text holds a listed word, whatever stands between its signs; passages that overlap are one. */
export function placesIn(text: string, { lengths, isListed }: Listed): Place[] {
  if (lengths.length === 0) return [];
  const signs = signsOf(text);
  const places: Place[] = [];
  signs.forEach(({ from }, i) => {
    const found = lengths.filter((length) => i + length <= signs.length && isListed(signs.slice(i, i + length).map(({ sign }) => sign).join('')));
    const to = signs[i + Math.max(0, ...found) - 1]?.to;
    if (found.length > 0 && to !== undefined) add(places, { from, to });
  });
  return places;
}

function add(places: Place[], place: Place): void {
  const last = places.at(-1);
  if (last && place.from < last.to) places[places.length - 1] = { from: last.from, to: Math.max(last.to, place.to) };
  else places.push(place);
}

/** The list itself, as only the cloud has it. */
export function listedWords(words: readonly string[]): Listed {
  const normal = new Set(words.map(normalWord));
  return { lengths: lengthsOf(normal), isListed: (window) => normal.has(window) };
}

/** The list without its words. Hashes are sorted, so that their order tells nothing. */
export function hashedList(words: readonly string[], salt: string): HashedList {
  const normal = [...new Set(words.map(normalWord))];
  return {
    salt,
    groups: lengthsOf(normal).map((length) => ({ length, hashes: normal.filter((word) => [...word].length === length).map((word) => hashOf(word, salt)).sort() })),
  };
}

/** What a phone can look for. Finds the same places as `listedWords`. */
export function listedHashes({ salt, groups }: HashedList): Listed {
  const hashes = new Set(groups.flatMap((group) => group.hashes));
  const known = new Map<string, boolean>();
  const look = (window: string) => {
    if (known.size > remembered) known.clear();
    const listed = hashes.has(hashOf(window, salt));
    known.set(window, listed);
    return listed;
  };
  return { lengths: groups.map(({ length }) => length), isListed: (window) => known.get(window) ?? look(window) };
}

const hashOf = (window: string, salt: string): string => sha256(`${salt}:${window}`).slice(0, digits);
const lengthsOf = (words: Iterable<string>): number[] => [...new Set([...words].map((word) => [...word].length))].sort((a, b) => a - b);
