import type { Frequencies } from './frequencies';
import { ideaParts, isShort, telling, type Idea } from './grams';
import { GramTable, pairCode } from './gramTable';

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
export const similarityOf = (a: Prepared, b: Prepared, frequencies: Frequencies): number => similarityTo(a, frequencies)(b);

/** The same of one idea and many: its own side is weighed once. */
export function similarityTo(mine: Prepared, { squares, squareOfOthers }: Frequencies): (theirs: Prepared) => number {
  const sides = new Map<string, Side>();
  const met = new GramTable();
  const weightOf = (code: number) => squares.get(code) || squareOfOthers;
  return (theirs) => {
    const parts = partsInCommon(mine, theirs);
    const [here, there] = [parts.map((part) => mine[part]), parts.map((part) => theirs[part])];
    const withLetters = isShort(here) || isShort(there);
    const name = `${parts.join()} ${withLetters}`;
    const side = sides.get(name) ?? sideOf(codesOf(here, withLetters), weightOf);
    sides.set(name, side);
    const { common, whole } = overlap(side, codesOf(there, withLetters), { met, weightOf });
    const product = Math.sqrt(side.whole * whole);
    // Sums in another order differ in their last digits: symmetric, and 1 for the same, to so many places.
    return product === 0 ? 0 : Math.min(1, Math.round((common / product) * 1e9) / 1e9);
  };
}

type WeightOf = (code: number) => number;
type Side = { readonly squares: GramTable; readonly whole: number };

function sideOf(codes: readonly number[], weightOf: WeightOf): Side {
  const squares = new GramTable(codes.length);
  let whole = 0;
  for (const code of codes) {
    const square = weightOf(code);
    if (squares.put(code, square)) whole += square;
  }
  return { squares, whole };
}

/** Squared weights of the grams that both have, and of all that the other has, each once. */
function overlap({ squares }: Side, codes: readonly number[], { met, weightOf }: { met: GramTable; weightOf: WeightOf }) {
  met.empty(codes.length);
  let [common, whole] = [0, 0];
  for (const code of codes) {
    if (!met.put(code, 1)) continue;
    const own = squares.get(code);
    common += own;
    whole += own || weightOf(code);
  }
  return { common, whole };
}

const space = 0x20;

/** The grams of texts as numbers, as often as they stand there: pairs within a text and, if asked, single letters. */
function codesOf(texts: readonly string[], withLetters: boolean): number[] {
  const codes: number[] = [];
  for (const text of texts) {
    let before = space;
    for (let i = 0; i < text.length; i += 1) {
      const sign = text.codePointAt(i) as number;
      if (sign > 0xffff) i += 1;
      if (sign !== space && before !== space) codes.push(pairCode(before, sign));
      if (sign !== space && withLetters) codes.push(sign);
      before = sign;
    }
  }
  return codes;
}
