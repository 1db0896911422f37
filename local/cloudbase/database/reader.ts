import { Query } from 'mingo';
import type { Collection } from './catalog';
import { decode, encode } from './ejson';
import { distanceAsked } from './geoQueries';
import { matcher } from './matcher';
import { plansFor, type Order, type Plan } from './plan';
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

  find(collection: Collection, request: Request, transaction?: Transaction): Row[] {
    return [...this.each(collection, request, transaction)];
  }

  /** The same one by one; nothing is collected unless the order asks for it. Whoever stops early calls `return()`. */
  *each(collection: Collection, request: Request, transaction?: Transaction): Generator<Row> {
    const { query, order, skip = 0, limit = Infinity } = request;
    const plans = plansFor(collection, { query, order });
    const distance = order ? undefined : distanceAsked(query);
    const inOrder = order ? plans.length === 1 && plans[0]?.ordered === true : !distance;
    const matches = matcher(query);
    const rows = this.#matching(collection, plans, matches, transaction);
    const own = ownRows(collection, transaction).filter(({ document }) => matches(document));
    if (inOrder && (!order || own.length === 0)) return yield* page(rows, own, skip, skip + limit);
    const all = [...(inOrder ? page(rows, [], 0, skip + limit) : rows), ...own];
    if (distance) all.sort((a, b) => distance(a.document) - distance(b.document));
    yield* (order ? sorted(all, ({ document }) => document, order) : all).slice(skip, skip + limit);
  }

  /** One document by its key, without planning. */
  get(key: Buffer, transaction?: Transaction): string | undefined {
    const own = transaction?.writes.get(nameOf(key));
    if (own) return own.text;
    this.stats.documents++;
    return this.store.document(key, { snapshot: transaction?.snapshot });
  }

  /** Stored documents that match, without those that the transaction has written itself. */
  *#matching(collection: Collection, plans: readonly Plan[], matches: (document: Fields) => boolean, transaction: Transaction | undefined): Generator<Row> {
    for (const { key, text } of candidates({ store: this.store, stats: this.stats, collection, snapshot: transaction?.snapshot }, plans)) {
      if (transaction?.writes.has(nameOf(key))) continue;
      const document = decode(text, 0) as Document;
      if (matches(document)) yield { key, text, document };
    }
  }
}

function* page(rows: Iterable<Row>, more: readonly Row[], from: number, to: number): Generator<Row> {
  let at = 0;
  if (from >= to) return;
  for (const source of [rows, more]) {
    for (const row of source) {
      if (at++ >= from) yield row;
      if (at >= to) return;
    }
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
  const fields = namedFields(projection);
  if (fields) return documents.map((document) => encode(Object.fromEntries(fields.flatMap((field) => (field in document ? [[field, document[field]]] : []))) as Fields));
  return new Query({}).find<Fields>(documents, projection).all().map(encode);
}

/** The fields to be shown, where the projection only names some of the first level; the general case is twenty times as slow. */
function namedFields(projection: Fields): string[] | null {
  const shown = Object.entries(projection).filter(([field, wanted]) => field !== '_id' || wanted !== false);
  const isPlain = '_id' in projection && shown.length > 0 && shown.every(([field, wanted]) => (wanted === true || wanted === 1) && !field.includes('.'));
  return isPlain ? shown.map(([field]) => field) : null;
}
