import { Query } from 'mingo';
import type { Collection } from './catalog';
import { decode, encode } from './ejson';
import { distanceAsked } from './geoQueries';
import { matcher } from './matcher';
import { plansFor, type Order } from './plan';
import { candidates, type ReadingStats } from './scan';
import { sorted } from './sorting';
import type { Store } from './store';
import { nameOf, type Transaction } from './transactions';
import type { Document, Fields } from './values';

export interface Request {
  query: Fields;
  order?: Order | undefined;
  skip?: number | undefined;
  /** Absent: all that match. */
  limit?: number | undefined;
}

/** A document that matches: its key with the collection's prefix, its stored text, and itself when it had to be read. */
export interface Row {
  key: Buffer;
  text: string;
  document: Document;
}

/** Finds documents as a transaction sees them (its snapshot and its own writes), or as they are now. */
export class DocumentReader {
  constructor(
    private readonly store: Store,
    private readonly stats: ReadingStats,
  ) {}

  find(collection: Collection, { query, order, skip = 0, limit = Infinity }: Request, transaction?: Transaction): Row[] {
    const matches = matcher(query);
    const plans = plansFor(collection, { query, order });
    const distance = order ? undefined : distanceAsked(query);
    const inOrder = order ? plans.length === 1 && plans[0]?.ordered === true : !distance;
    const own = ownRows(collection, transaction).filter(({ document }) => matches(document));
    const enough = inOrder ? skip + limit : Infinity;
    const rows: Row[] = [];
    if (enough > 0) {
      for (const { key, text } of candidates({ store: this.store, stats: this.stats, collection, snapshot: transaction?.snapshot }, plans)) {
        if (transaction?.writes.has(nameOf(key))) continue;
        const document = decode(text, 0) as Document;
        if (!matches(document)) continue;
        rows.push({ key, text, document });
        if (rows.length >= enough) break;
      }
    }
    const all = [...rows, ...own];
    if (order && (!inOrder || own.length > 0)) return sorted(all, ({ document }) => document, order).slice(skip, skip + limit);
    if (distance) all.sort((a, b) => distance(a.document) - distance(b.document));
    return all.slice(skip, skip + limit);
  }

  /** One document by its key, without planning. */
  get(key: Buffer, transaction?: Transaction): string | undefined {
    const own = transaction?.writes.get(nameOf(key));
    if (own) return own.text;
    this.stats.documents++;
    return this.store.document(key, { snapshot: transaction?.snapshot });
  }
}

function ownRows(collection: Collection, transaction: Transaction | undefined): Row[] {
  if (!transaction) return [];
  return [...transaction.writes.values()].flatMap(({ collection: { name }, key, text }) =>
    name === collection.name && text !== undefined ? [{ key, text, document: decode(text, 0) as Document }] : [],
  );
}

export function projected(rows: readonly Row[], projection: Fields | undefined): string[] {
  if (!projection || Object.keys(projection).length === 0) return rows.map(({ text }) => text);
  const documents = rows.map(({ document }) => document);
  return new Query({}).find<Fields>(documents, projection).all().map(encode);
}
