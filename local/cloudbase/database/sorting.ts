import { valuesAt } from './indexEntries';
import { keyOf } from './keys';
import type { Order } from './plan';
import type { Document } from './values';

interface Sortable<T> {
  item: T;
  keys: Buffer[];
}

/** Sorts as the database does: by type, then value; an array counts with its smallest element upwards, its largest downwards. */
export function sorted<T>(items: readonly T[], documentOf: (item: T) => Document, order: Order): T[] {
  const fields = Object.entries(order);
  const sortable: Sortable<T>[] = items.map((item) => ({ item, keys: fields.map(([field, direction]) => sortKey(documentOf(item), field, direction)) }));
  const directions = fields.map(([, direction]) => direction);
  return sortable.sort((a, b) => compare(a.keys, b.keys, directions)).map(({ item }) => item);
}

function sortKey(document: Document, field: string, direction: 1 | -1): Buffer {
  const keys = valuesAt(document, field).map((value) => keyOf([value]));
  return keys.reduce((a, b) => (Buffer.compare(a, b) * direction <= 0 ? a : b));
}

function compare(a: readonly Buffer[], b: readonly Buffer[], directions: readonly (1 | -1)[]): number {
  for (const [i, direction] of directions.entries()) {
    const difference = Buffer.compare(a[i] as Buffer, b[i] as Buffer);
    if (difference !== 0) return difference * direction;
  }
  return 0;
}
