import { plantNouns } from '../../policy/plantWords';
import { ideaParts, type Idea } from './grams';
import { normalise } from './normalise';

export const differenceKinds = ['place', 'equipment', 'part', 'number', 'wording'] as const;
type Kind = (typeof differenceKinds)[number];

/** What only one of two texts names: another place, machine, part or number. */
export type Difference = { readonly kind: Kind; readonly mine: readonly string[]; readonly theirs: readonly string[] };

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
/** Nouns of one letter are too common to stand without a number. */
const alone = (words: readonly string[]) => words.filter((word) => word.length > 1);
const { place, equipment, part } = plantNouns;

/** Words between which no name goes on: 在三号线的 … */
const within = '[^的在了我们本各每到从和与及该这那对把将给处有是个并时后前上下里内外换\\d]';
/** `3号冲床`, `ck6140`, `m12螺栓`, `冲压车间`, `轴承`, `15`. */
const number = '[a-z]*\\d[\\da-z.]*';
const named = new RegExp(
  `(?<numbered>${number}号?(?<noun>${longestFirst([...place, ...equipment, ...part])})?)`
  + `|(?<place>${within}{0,2}(?:${longestFirst(alone(place))}))|(?<equipment>${longestFirst(alone(equipment))})|(?<part>${longestFirst(alone(part))})`, 'gu');

type Name = { readonly name: string; readonly kind: Kind };
/** By what is compared: 3线 is 3号线. */
type Names = ReadonlyMap<string, Name>;

function namesIn(text: string): Names {
  const names = new Map<string, Name>();
  for (const { 0: name, groups = {} } of text.matchAll(named)) names.set(name.replace(/(?<=\d)号(?=.)/, ''), { name, kind: kindOf(groups) });
  return names;
}

function kindOf({ numbered, noun, place: isPlace, equipment: isEquipment }: Readonly<Record<string, string | undefined>>): Kind {
  if (numbered === undefined) return isPlace !== undefined ? 'place' : isEquipment !== undefined ? 'equipment' : 'part';
  if (noun === undefined) return numbered.endsWith('号') || /^[a-z]/.test(numbered) ? 'equipment' : 'number';
  return has(place, noun) ? 'place' : has(equipment, noun) ? 'equipment' : 'part';
}

const has = (words: readonly string[], word: string) => words.includes(word);
const hasDigit = (name: string) => /\d/.test(name);

/**
 * What differs between two ideas, by kind, at most `most` of each: names that only one of them has. Where the texts are
 * nearly the same besides, also other words that stand in the same place.
 */
export function differencesOf(a: Idea, b: Idea, { nearlySame, most }: { nearlySame: boolean; most: number }): Difference[] {
  const partsOf = (idea: Idea) => ideaParts.map((each) => normalise(idea[each]));
  const [mine, theirs] = [partsOf(a).join('\n'), partsOf(b).join('\n')];
  const [here, there] = [namesIn(mine), namesIn(theirs)];
  const only = (names: Names, kind: Kind, others: Names, otherText: string) => [...names]
    .filter(([same, { name, kind: ofKind }]) => ofKind === kind && !others.has(same) && (hasDigit(name) || !otherText.includes(name)))
    .map(([, { name }]) => name).slice(0, most);
  const named = differenceKinds.filter((kind) => kind !== 'wording')
    .map((kind) => ({ kind, mine: only(here, kind, there, theirs), theirs: only(there, kind, here, mine) }));
  const wording: Difference = nearlySame && named.every(isEmpty)
    ? { kind: 'wording', mine: otherWords(partsOf(a), theirs, most), theirs: otherWords(partsOf(b), mine, most) }
    : { kind: 'wording', mine: [], theirs: [] };
  return [...named, wording].filter((one) => !isEmpty(one));
}

const isEmpty = ({ mine, theirs }: Difference) => mine.length + theirs.length === 0;

/** Both name a place or a machine that the other does not: a template filled in anew, about something else. */
export const isAboutAnother = (differences: readonly Difference[]): boolean =>
  differences.some(({ kind, mine, theirs }) => (kind === 'place' || kind === 'equipment') && mine.length > 0 && theirs.length > 0);

const wordMost = 12;

/** Stretches of which no three letters in a row stand in the other text. */
function otherWords(parts: readonly string[], other: string, most: number): string[] {
  const words = parts.flatMap((part) => {
    const signs = [...part];
    const isCommon = signs.map(() => false);
    for (let i = 0; i + 3 <= signs.length; i += 1) {
      if (other.includes(signs.slice(i, i + 3).join(''))) isCommon.fill(true, i, i + 3);
    }
    return signs.map((sign, i) => (isCommon[i] ? ' ' : sign)).join('').split(/ +/);
  });
  return [...new Set(words)].filter((word) => word !== '' && word.length <= wordMost).slice(0, most);
}
