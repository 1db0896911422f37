import { Query } from 'mingo';
import { documentKey, type Collection } from './catalog';
import { decode, encode } from './ejson';
import { distanceAsked } from './geoQueries';
import { matcher } from './matcher';
import { only } from './members';
import { plansFor, type Order, type Plan } from './plan';
import { candidates, entriesEach, type ReadingStats } from './scan';
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

/** A document that matches: its key with the collection's prefix, its stored text, and itself, read from it when asked for. */
export class Row {
  #document: Document | undefined;

  constructor(
    readonly key: Buffer,
    readonly text: string,
  ) {}

  get document(): Document {
    return (this.#document ??= decode(this.text, 0) as Document);
  }
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

  /**
   * The documents whose list `field` holds one of some values, those with the most first, then by id; told by the index's
   * entries alone. `undefined` where no index of this field alone answers the query.
   */
  mostShared(collection: Collection, query: Fields, { field, limit }: { field: string; limit: number }): { row: Row; shared: number }[] | undefined {
    const [plan, ...others] = plansFor(collection, { query, order: undefined });
    if (!plan?.exact || others.length > 0 || plan.index?.fields.join() !== field) return undefined;
    const counts = entriesEach({ store: this.store, stats: this.stats, collection, snapshot: undefined }, plan);
    const first = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, limit);
    return first.flatMap(([id, shared]) => {
      const key = documentKey(collection, Buffer.from(id, 'latin1'));
      const text = this.get(key);
      return text === undefined ? [] : [{ row: new Row(key, text), shared }];
    });
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
    const isExact = plans.length === 1 && plans[0]?.exact === true;
    for (const { key, text } of candidates({ store: this.store, stats: this.stats, collection, snapshot: transaction?.snapshot }, plans)) {
      if (transaction?.writes.has(nameOf(key))) continue;
      const row = new Row(key, text);
      if (isExact || matches(row.document)) yield row;
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
    name === collection.name && text !== undefined ? [new Row(key, text)] : [],
  );
}

export function projected(rows: readonly Row[], projection: Fields | undefined): string[] {
  if (!projection || Object.keys(projection).length === 0) return rows.map(({ text }) => text);
  const fields = fieldsIncluded(projection);
  if (fields) return rows.map(({ text }) => only(text, fields));
  const documents = rows.map(({ document }) => document);
  return new Query({}).find<Fields>(documents, projection).all().map(encode);
}

/** What a projection keeps, when it does nothing but name fields of the document itself. */
export function fieldsIncluded({ _id: withId = 1, ...projection }: Fields): ReadonlySet<string> | undefined {
  const names = Object.keys(projection);
  // Without its id and nothing named, a projection leaves out and does not name.
  if (![0, 1, true, false].includes(withId as number) || (names.length === 0 && !withId)) return undefined;
  const isPlain = names.every((name) => (projection[name] === 1 || projection[name] === true) && !/[.$]/.test(name));
  return isPlain ? new Set([...(withId ? ['_id'] : []), ...names]) : undefined;
}
