import { requestFailed } from './errors';
import { EMPTY_ARRAY, keyOf, storable, type KeyPart } from './keys';
import { isFields, type Document, type Value } from './values';

export interface Entries {
  /** The document's keys in this index, each once. */
  keys: Buffer[];
  /** Bit i is set when field i passed through an array, so that one document may have several keys. */
  multikey: number;
}

interface Shape {
  fields: readonly string[];
  sparse?: boolean;
}

interface Part {
  node: Value | undefined;
  path: readonly string[];
}

/**
 * The keys a document has in an index. An array under way gives one key for each element, as in MongoDB;
 * two different arrays in one index are refused. A sparse index leaves out documents that have none of its fields.
 */
export function entriesOf(document: Document, { fields, sparse }: Shape): Entries {
  const seen = { multikey: 0 };
  const tuples = expand(
    fields.map((field) => ({ node: document, path: field.split('.') })),
    seen,
  );
  const kept = sparse ? tuples.filter((tuple) => tuple.some((part) => part !== undefined)) : tuples;
  if (kept.length === 1) return { keys: [storable(keyOf(kept[0] ?? []))], multikey: seen.multikey };
  const unique = new Map(kept.map((tuple) => storable(keyOf(tuple))).map((key) => [key.toString('latin1'), key]));
  return { keys: [...unique.values()], multikey: seen.multikey };
}

/** The values found along a path, arrays spread out: what a sort by this path compares. */
export function valuesAt(document: Document, path: string): KeyPart[] {
  return expand([{ node: document, path: path.split('.') }], { multikey: 0 }).map(([part]) => part);
}

function expand(parts: readonly Part[], seen: { multikey: number }): KeyPart[][] {
  const reached = parts.map(walk);
  const arrays = reached.flatMap(({ node }, i) => (Array.isArray(node) ? [{ node, i }] : []));
  const array = arrays[0]?.node;
  if (!array) return [reached.map(({ node }) => node)];
  if (arrays.some(({ node }) => node !== array)) throw requestFailed('cannot index parallel arrays');
  for (const { i } of arrays) seen.multikey |= 1 << i;
  if (array.length === 0) return [reached.map(({ node, path }) => (node !== array ? node : path.length ? undefined : EMPTY_ARRAY))];
  return array.flatMap((element) => expandElement(reached, array, element, seen));
}

/** An array inside an array is one value: only the outer one is spread out. */
function expandElement(reached: readonly Part[], array: Value[], element: Value, seen: { multikey: number }): KeyPart[][] {
  const inside = reached.map((part) => (part.node === array ? { node: element, path: part.path } : part));
  const rest = inside.filter((part) => part.path.length > 0);
  const spread = expand(rest, seen);
  return spread.map((tuple) => {
    const values = [...tuple];
    return inside.map((part) => (part.path.length > 0 ? values.shift() : part.node));
  });
}

/** Follows a path until its end or an array; a number names an array's element. */
function walk({ node, path }: Part): Part {
  let at = 0;
  let current = node;
  while (at < path.length) {
    const name = path[at] as string;
    if (Array.isArray(current)) {
      if (!/^\d+$/.test(name)) break;
      current = current[Number(name)];
    } else if (isFields(current)) current = Object.hasOwn(current, name) ? current[name] : undefined;
    else return { node: undefined, path: [] };
    at++;
  }
  return { node: current, path: path.slice(at) };
}
