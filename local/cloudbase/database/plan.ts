import { documentKey, entryKey, type Collection, type StoredIndex } from './catalog';
import { constraintsOf, isPointsAlone, type Constraint } from './constraints';
import { afterPrefix, bound, keyOf, ORDERED_BYTES, type KeyPart } from './keys';
import type { Range } from './store';
import { isFields, type Fields } from './values';

export type Order = Record<string, 1 | -1>;

export interface Plan {
  /** Absent: the documents themselves are read, by id. */
  index?: StoredIndex;
  /** Read one after the other or, when ordered, merged by what follows the first `skipped` bytes of each key. */
  ranges: (Range & { skipped: number })[];
  /** The documents come in the order asked for, so that reading may stop early. */
  ordered: boolean;
  reverse: boolean;
  /** Whatever is found matches the query: its entries say all that is asked. */
  exact: boolean;
}

interface Question {
  query: Fields;
  order: Order | undefined;
}

const RANGES_A_PLAN = 500;

/**
 * Chooses how to find the candidates: by id, by the index that narrows most, or by reading the whole collection.
 * Several plans stand for an `$or` each of whose branches has an index of its own; their findings are united.
 */
export function plansFor(collection: Collection, { query, order }: Question): Plan[] {
  const best = bestWay(collection, { query, order });
  if (best.narrowed > 0 || best.ordered || !Array.isArray(query['$or'])) return [planOf(collection, best, query)];
  const branches = query['$or'].filter(isFields).map((branch) => bestWay(collection, { query: branch, order: undefined }));
  const narrow = branches.length > 0 && branches.every(({ narrowed }) => narrowed > 0);
  return (narrow ? branches : [best]).map((way) => planOf(collection, way, query));
}

function bestWay(collection: Collection, { query, order }: Question): Way {
  const constraints = constraintsOf(query);
  // An index of which neither condition nor order names the first field neither narrows nor orders.
  const first = order ? Object.keys(order)[0] : undefined;
  const helpful = collection.indexes.filter(({ fields: [leading = ''] }) => leading === first || constraints.has(leading));
  const ways: Way[] = [waySpanning(undefined, ['_id'], constraints, order), ...helpful.map((index) => waySpanning(index, index.fields, constraints, order))];
  const usable = ways.filter((way) => !way.index || way.narrowed > 0 || (way.ordered && !way.index.sparse)).filter(coversEveryMatch(constraints));
  return usable.reduce((a, b) => (worth(b) > worth(a) ? b : a));
}

function planOf(collection: Collection, { index, ranges, ordered, reverse, narrowed }: Way, query: Fields): Plan {
  const prefix = (key: Buffer): Buffer => (index ? entryKey(index, key) : documentKey(collection, key));
  const prefixed = ranges.map(({ low, high, skipped }) => ({ low: prefix(low), high: prefix(high), skipped: skipped + 2 }));
  const exact = narrowed === Object.keys(query).length * 2 && Object.entries(query).every(isPointsAlone) && ranges.every(({ low }) => low.length < ORDERED_BYTES);
  return { ...(index ? { index } : {}), ranges: prefixed, ordered, reverse, exact };
}

interface Way extends Omit<Plan, 'exact'> {
  /** Fields used: 2 for each with points, 1 for a range. */
  narrowed: number;
}

// Reading in order wins a tie: it saves the sort and may stop early.
function worth(way: Way): number {
  const exact = way.index?.unique && way.narrowed >= way.index.fields.length * 2 ? 100 : 0;
  return way.narrowed * 2 + (way.ordered ? 1.5 : 0) + (way.index ? 0 : 0.5) + exact;
}

/** A sparse index lacks documents without its fields; it serves only when the query itself excludes them. */
function coversEveryMatch(constraints: Map<string, Constraint>) {
  return ({ index }: Way): boolean => {
    if (!index?.sparse) return true;
    return index.fields.some((field) => {
      const constraint = constraints.get(field);
      return constraint?.lower ?? constraint?.upper ?? (constraint?.points && !constraint.points.includes(null));
    });
  };
}

function waySpanning(index: StoredIndex | undefined, fields: readonly string[], constraints: Map<string, Constraint>, order: Order | undefined): Way {
  const multikey = index?.multikey ?? 0;
  const { prefixes, used, range } = narrowing(fields, constraints, multikey);
  const spans = prefixes.map((prefix) => span(prefix, range));
  const single = new Set(fields.slice(0, used).filter((field) => constraints.get(field)?.points?.length === 1));
  const direction = orderServed({ fields, used, multikey, single, order });
  return {
    ...(index ? { index } : {}),
    ranges: spans,
    ordered: direction !== 0,
    reverse: direction === -1,
    narrowed: used * 2 + (range ? 1 : 0),
  };
}

interface Narrowing {
  prefixes: KeyPart[][];
  used: number;
  range: Constraint | undefined;
}

/** Points on the leading fields, then at most one range. Two fields of one array are never both used: their keys come in pairs. */
function narrowing(fields: readonly string[], constraints: Map<string, Constraint>, multikey: number): Narrowing {
  let prefixes: KeyPart[][] = [[]];
  const arrays = new Set<string>();
  for (const [used, field] of fields.entries()) {
    const constraint = constraints.get(field);
    const root = field.split('.')[0] as string;
    const many = (multikey & (1 << used)) !== 0;
    if (!constraint || (many && arrays.has(root))) return { prefixes, used, range: undefined };
    if (many) arrays.add(root);
    const { points } = constraint;
    if (!points || prefixes.length * points.length > RANGES_A_PLAN) return { prefixes, used, range: rangeOf(constraint, many) };
    prefixes = prefixes.flatMap((prefix) => points.map((point) => [...prefix, point]));
  }
  return { prefixes, used: fields.length, range: undefined };
}

/** In an array one element may satisfy one bound and another the other: only one bound narrows. */
function rangeOf({ lower, upper }: Constraint, many: boolean): Constraint | undefined {
  if (!lower && !upper) return undefined;
  if (many && lower) return { lower };
  return { ...(lower ? { lower } : {}), ...(upper ? { upper } : {}) };
}

function span(prefix: KeyPart[], range: Constraint | undefined): Range & { skipped: number } {
  const start = keyOf(prefix);
  const skipped = Math.min(start.length, bound(start).length);
  if (!range) return { low: bound(start), high: afterPrefix(bound(start)), skipped };
  const { lower, upper } = range;
  const type = keyOf([...prefix, (lower ?? upper)?.value]).subarray(0, start.length + 1);
  const low = lower ? keyOf([...prefix, lower.value]) : type;
  const high = upper ? keyOf([...prefix, upper.value]) : type;
  return {
    low: lower && !lower.inclusive && low.length <= bound(low).length ? afterPrefix(low) : bound(low),
    high: upper && !upper.inclusive && high.length <= bound(high).length ? high : afterPrefix(bound(high)),
    skipped,
  };
}

interface OrderQuestion {
  fields: readonly string[];
  used: number;
  multikey: number;
  single: Set<string>;
  order: Order | undefined;
}

/** 1 or -1 when reading the index forwards or backwards gives the order asked for, else 0. */
function orderServed({ fields, used, multikey, single, order }: OrderQuestion): 1 | -1 | 0 {
  // A field held to one value needs no sorting, unless it is an array, of which the sort looks at other elements.
  const wanted = Object.entries(order ?? {}).filter(([field]) => !(single.has(field) && !(multikey & (1 << fields.indexOf(field)))));
  if (order && wanted.length === 0) return 1;
  const direction = wanted[0]?.[1];
  if (!direction || wanted.some(([, other]) => other !== direction)) return 0;
  // Merging by the rest of the key begins behind the points; a sort field among several points is not in that rest.
  const served = wanted.every(([field], i) => fields[used + i] === field && !(multikey & (1 << (used + i))));
  return served ? direction : 0;
}
