import { lengthsOf, type Listed } from './places';
import { sha256 } from './sha256';
import { normalWord } from './signs';

/**
 * The list as the phone gets it, by length of the word. Folds are cheap and weak, hashes dear and strong: the phone folds
 * every run of signs and hashes only those whose fold is listed. Who guesses words learns no more from both than from the hashes.
 */
export type HashedList = {
  readonly salt: string;
  readonly groups: readonly { readonly length: number; readonly folds: readonly number[]; readonly hashes: readonly string[] }[];
};

/** Half of SHA-256's digits: enough that no two passages of a plant share them. */
const digits = 32;
/** The largest prime below 2^26: a product of two remainders is still an exact number. */
const modulus = 67_108_859;
const foldMask = 0xffff;

/** The list without its words. Folds and hashes are sorted, so that their order tells nothing. */
export function hashedList(words: readonly string[], salt: string): HashedList {
  const normal = [...new Set(words.map(normalWord))];
  const base = baseOf(salt);
  return {
    salt,
    groups: lengthsOf(normal).map((length) => {
      const group = normal.filter((word) => [...word].length === length);
      return {
        length,
        folds: group.map((word) => foldOf([...word], base)).sort((a, b) => a - b),
        hashes: group.map((word) => hashOf(word, salt)).sort(),
      };
    }),
  };
}

/** What a phone can look for. Finds the same places as `listedWords`. */
export function listedHashes({ salt, groups }: HashedList): Listed {
  const base = baseOf(salt);
  const known = groups.map(({ length, folds, hashes }) => ({ length, folds: new Set(folds), hashes: new Set(hashes) }));
  return {
    reach: known.at(-1)?.length ?? 0,
    longest: (signs, from, to) => {
      const found = Array.from({ length: to - from }, () => 0);
      const codes = codesOf(signs.slice(from, to + (known.at(-1)?.length ?? 0) - 1));
      for (const { length, folds, hashes } of known) {
        eachFold(codes, length, base, (fold, i) => {
          if (i < found.length && folds.has(fold) && hashes.has(hashOf(signs.slice(from + i, from + i + length).join(''), salt))) found[i] = length;
        });
      }
      return found;
    },
  };
}

/** Folds every run of so many codes, each from the one before it. */
function eachFold(codes: readonly number[], length: number, base: number, tell: (fold: number, from: number) => void): void {
  let highest = 1;
  for (let i = 1; i < length; i += 1) highest = (highest * base) % modulus;
  let rolling = 0;
  for (let i = 0; i < codes.length; i += 1) {
    const leaving = i < length ? 0 : ((codes[i - length] ?? 0) * highest) % modulus;
    rolling = ((rolling - leaving + modulus) * base + (codes[i] ?? 0)) % modulus;
    if (i >= length - 1) tell(rolling & foldMask, i - length + 1);
  }
}

const foldOf = (signs: readonly string[], base: number): number =>
  codesOf(signs).reduce((folded, code) => (folded * base + code) % modulus, 0) & foldMask;
const codesOf = (signs: readonly string[]): number[] => signs.map((sign) => sign.codePointAt(0) ?? 0);
/** By what each sign weighs more than the one behind it: another for each salt, and never so small that short words fold to themselves. */
const baseOf = (salt: string): number => 2 ** 21 + (Number.parseInt(sha256(salt).slice(0, 12), 16) % (modulus - 2 ** 22));
const hashOf = (word: string, salt: string): string => sha256(`${salt}:${word}`).slice(0, digits);
