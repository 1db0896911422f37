import { similarity } from '../../policy/similarity';
import { codeOf, GramTable } from './gramTable';

/** What a sample of texts says of grams (one or two letters): in how many each stands, those below the floor left out. */
export type Frequencies = {
  readonly documents: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Squared weight of each gram, and of any other. */
  readonly squares: Pick<GramTable, 'get'>;
  readonly squareOfOthers: number;
};

/** Keeps small plants from weighing a gram by a handful of texts. */
const smoothing = 20;

/** Inverse document frequency, never 0; grams below the floor weigh as those on it. */
export function frequenciesOf(counts: ReadonlyMap<string, number>, documents: number): Frequencies {
  const square = (count: number) => Math.log((documents + smoothing) / Math.max(count, similarity.floor)) ** 2;
  const squares = new GramTable(counts.size);
  for (const [gram, count] of counts) squares.put(codeOf(gram), square(count));
  return { documents, counts, squares, squareOfOthers: square(0) };
}

/** Before any text was counted every gram weighs the same. */
export const noFrequencies: Frequencies = frequenciesOf(new Map(), 0);

/** Grows when a plant's texts have doubled: what was rare among few may not be rare among many, and keys are chosen anew. */
export const generationOf = ({ documents }: Frequencies): number => Math.floor(Math.log2(documents + 1));

/** Counts from texts, each as the grams it holds. */
export function addTexts(counts: Map<string, number>, texts: Iterable<ReadonlySet<string>>): void {
  for (const grams of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
}

/** How the table is kept: grams of one size and about one count in a row of letters. */
export type Packed = { readonly documents: number; readonly classes: { readonly count: number; readonly size: number; readonly grams: string }[] };

/** A class ends where the next count is a twentieth more: finer ones would not change an order. */
const classOf = (count: number) => Math.round(Math.log(count) / Math.log(1.05));
const countOf = (wide: number) => Math.round(1.05 ** wide);

/**
 * The table as it is stored, at most `most` grams: the rarest are left out first, because they weigh the same unknown.
 * 60,000 pairs take about 360 KB.
 */
export function pack(counts: ReadonlyMap<string, number>, documents: number, most: number): Packed {
  const kept = [...counts].filter(([, count]) => count >= similarity.floor).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);
  const classes = new Map<string, { count: number; size: number; grams: string[] }>();
  for (const [gram, count] of kept) {
    const size = [...gram].length;
    const wide = classOf(count);
    const one = classes.get(`${size}.${wide}`) ?? { count: Math.max(countOf(wide), similarity.floor), size, grams: [] };
    classes.set(`${size}.${wide}`, one);
    one.grams.push(gram);
  }
  return { documents, classes: [...classes.values()].map(({ grams, ...rest }) => ({ ...rest, grams: grams.join('') })) };
}

export function unpack({ documents, classes }: Packed): Frequencies {
  const counts = new Map<string, number>();
  for (const { count, size, grams } of classes) {
    const signs = [...grams];
    for (let i = 0; i < signs.length; i += size) counts.set(signs.slice(i, i + size).join(''), count);
  }
  return frequenciesOf(counts, documents);
}
