import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import { aggregate, type Stage } from './aggregation';
import { Catalog, documentKey, sameIndex, type Collection, type Index } from './catalog';
import { decodeFields, encode } from './ejson';
import { duplicateKey, requestFailed } from './errors';
import { keyOf } from './keys';
import { checkDocument, ROWS_A_GET, TRANSACTION_LIFE_MS } from './limits';
import { DocumentReader, projected, Row, type Request } from './reader';
import { ReadingStats } from './scan';
import { Store } from './store';
import { Transactions, type Change, type Transaction } from './transactions';
import { applyUpdate } from './update/applyUpdate';
import { copy, isFields, type Document, type Fields, type Value } from './values';
import { Locked, Writer } from './writer';

export interface DatabaseOptions {
  path: string;
  clock: Clock;
  durable?: boolean | undefined;
  transactionLifeMs?: number | undefined;
}

export interface Modification {
  query: Fields;
  data: Fields;
  /** `false` replaces the document by `data`. */
  merge: boolean;
  multi: boolean;
  upsert: boolean;
}

export interface Modified {
  updated: number;
  upsertedId: string | number | null;
  document: Document | undefined;
}

/** Which transaction a request belongs to, and what to do when a plain write has to wait for another one. */
export interface Scope {
  transactionId?: string | undefined;
  onWait?: () => void;
}

const LOCK_WAITS = 1_000;

/** The document database: collections, queries, strict updates, snapshot transactions. Times are the clock's. */
export class DocumentDatabase {
  readonly stats = new ReadingStats();
  readonly #clock: Clock;
  readonly #store: Store;
  readonly #catalog: Catalog;
  readonly #transactions: Transactions;
  readonly #writer: Writer;
  readonly #reader: DocumentReader;

  constructor({ path, clock, durable = true, transactionLifeMs = TRANSACTION_LIFE_MS }: DatabaseOptions) {
    this.#clock = clock;
    this.#store = new Store(path, { durable });
    this.#catalog = new Catalog(this.#store);
    this.#transactions = new Transactions(() => this.#store.snapshot(), transactionLifeMs);
    this.#writer = new Writer(this.#store, this.#catalog, this.#transactions);
    this.#reader = new DocumentReader(this.#store, this.stats);
  }

  collections(): string[] {
    return this.#catalog.names();
  }

  createCollection(name: string): void {
    this.#catalog.create(name);
  }

  /** Makes the collection and brings its indexes into the given state, building new ones from what lies there. */
  ensureCollection(name: string, indexes: readonly Index[]): void {
    const collection = this.collections().includes(name) ? this.#catalog.get(name) : this.#catalog.create(name);
    for (const old of [...collection.indexes]) {
      if (indexes.some((index) => index.name === old.name && sameIndex(index, old))) continue;
      collection.indexes.splice(collection.indexes.indexOf(old), 1);
      this.#catalog.save(collection);
      this.#writer.drop(old);
    }
    for (const index of indexes) {
      if (collection.indexes.some(({ name: existing }) => existing === index.name)) continue;
      this.#addIndex(collection, index);
    }
  }

  begin(caller?: string): string {
    return this.#transactions.begin(caller).id;
  }

  commit(transactionId: string): void {
    this.#writer.commit(this.#transactions.use(transactionId));
  }

  abort(transactionId: string): void {
    this.#transactions.end(this.#transactions.use(transactionId));
  }

  hasOpenTransaction(caller: string): boolean {
    return this.#transactions.isOpenFor(caller);
  }

  /** The matching documents as extended JSON, never more than 1,000. */
  async find(name: string, request: Request & { projection?: Fields | undefined }, { transactionId }: Scope = {}): Promise<string[]> {
    const limit = Math.min(request.limit ?? ROWS_A_GET, ROWS_A_GET);
    return this.#run({ transactionId }, (transaction) => projected(this.#rows(name, { ...request, limit }, transaction), request.projection));
  }

  async count(name: string, query: Fields): Promise<number> {
    let total = 0;
    for (const _row of this.#reader.each(this.#catalog.get(name), { query })) total++;
    return total;
  }

  async aggregate(name: string, stages: readonly Stage[]): Promise<string[]> {
    const [reader, catalog] = [this.#reader, this.#catalog];
    return aggregate({
      each: (collection, request) => reader.each(catalog.get(collection), request),
      mostShared: (collection, query, most) => reader.mostShared(catalog.get(collection), query, most),
    }, name, stages);
  }

  async insert(name: string, documents: readonly Fields[], scope: Scope = {}): Promise<(string | number)[]> {
    const collection = this.#catalog.get(name);
    const complete = documents.map((fields) => ({ ...fields, _id: fields['_id'] ?? randomBytes(16).toString('hex') }) as Document);
    const changes = complete.map((document) => changeTo(collection, document));
    await this.#run(scope, (transaction) => {
      for (const [i, { key }] of changes.entries()) {
        const twin = changes.slice(0, i).some((other) => other.key.equals(key));
        if (twin || this.#reader.get(key, transaction) !== undefined) throw duplicateKey(name, '_id_', encode(complete[i]?._id as Value));
      }
      this.#write(transaction, changes);
    });
    return complete.map(({ _id }) => _id);
  }

  async modify(name: string, modification: Modification, scope: Scope = {}): Promise<Modified> {
    return this.#run(scope, (transaction) => {
      const collection = this.#catalog.get(name);
      const { query, multi, upsert } = modification;
      const rows = this.#rows(name, { query, ...(multi ? {} : { limit: 1 }) }, transaction);
      if (rows.length === 0 && upsert) return this.#upsert(collection, modification, transaction);
      const results = rows.map((row) => this.#modified(collection, row, modification));
      this.#write(transaction, results.flatMap(({ change }) => change ?? []));
      return { updated: results.filter(({ change }) => change).length, upsertedId: null, document: results[0]?.document };
    });
  }

  async remove(name: string, { query, multi }: { query: Fields; multi: boolean }, scope: Scope = {}): Promise<number> {
    return this.#run(scope, (transaction) => {
      const collection = this.#catalog.get(name);
      const rows = this.#rows(name, { query, ...(multi ? {} : { limit: 1 }) }, transaction);
      this.#write(transaction, rows.map(({ key }) => ({ collection, key, text: undefined })));
      return rows.length;
    });
  }

  /** Reads extended JSON from a request; server dates become the clock's time. */
  read(text: string | undefined | null): Fields {
    return decodeFields(text, this.#clock.now());
  }

  /** Writes a document as extended JSON, as it travels in replies. */
  write(document: Document): string {
    return encode(document);
  }

  async close(): Promise<void> {
    this.#transactions.endAll();
    await this.#store.close();
  }

  /** What cannot be built (two documents of one unique key) is not left behind half built. */
  #addIndex(collection: Collection, index: Index): void {
    const added = this.#catalog.addIndex(collection, index);
    try {
      this.#writer.build(collection, added);
    } catch (error) {
      collection.indexes.splice(collection.indexes.indexOf(added), 1);
      throw error;
    }
  }

  #rows(name: string, request: Request, transaction: Transaction | undefined): Row[] {
    const collection = this.#catalog.get(name);
    const id = onlyId(request.query);
    if (id === undefined) return this.#reader.find(collection, request, transaction);
    const key = documentKey(collection, keyOf([id]));
    const text = this.#reader.get(key, transaction);
    return text === undefined ? [] : [new Row(key, text)];
  }

  #modified(collection: Collection, { key, text, document }: Row, { data, merge }: Modification): { document: Document; change?: Change } {
    const after = merge ? applyUpdate(document, data, { now: this.#clock.now() }) : ({ ...copy(data), _id: document._id } as Document);
    const change = changeTo(collection, after);
    return change.text === text ? { document: after } : { document: after, change: { ...change, key } };
  }

  #upsert(collection: Collection, { query, data, merge }: Modification, transaction: Transaction | undefined): Modified {
    const id = onlyId(query) ?? randomBytes(16).toString('hex');
    const seed = Object.fromEntries(Object.entries(query).filter(([field, value]) => !field.startsWith('$') && !isFields(value))) as Fields;
    const document = merge ? applyUpdate({ ...seed, _id: id }, data, { now: this.#clock.now(), inserting: true }) : ({ ...copy(data), _id: id } as Document);
    this.#write(transaction, [changeTo(collection, document)]);
    return { updated: 0, upsertedId: id, document };
  }

  #write(transaction: Transaction | undefined, changes: readonly Change[]): void {
    if (!transaction) return this.#writer.apply(changes);
    for (const change of changes) this.#writer.stage(transaction, change);
  }

  /** Inside a transaction any error ends it, as in MongoDB. Outside, a write waits for those who hold its documents. */
  async #run<T>({ transactionId, onWait }: Scope, work: (transaction: Transaction | undefined) => T): Promise<T> {
    if (transactionId !== undefined) return this.#runInside(this.#transactions.use(transactionId), work);
    for (let waits = 0; waits < LOCK_WAITS; waits++) {
      try {
        return work(undefined);
      } catch (error) {
        if (!(error instanceof Locked)) throw error;
        onWait?.();
        await error.holder.ended;
      }
    }
    throw requestFailed('the document stayed locked by transactions');
  }

  #runInside<T>(transaction: Transaction, work: (transaction: Transaction) => T): T {
    try {
      return work(transaction);
    } catch (error) {
      this.#transactions.end(transaction);
      throw error;
    }
  }
}

function changeTo(collection: Collection, document: Document): Change {
  const text = encode(document);
  checkDocument(document, text);
  return { collection, key: documentKey(collection, keyOf([document._id])), text };
}

function onlyId(query: Fields): string | number | undefined {
  const { _id: id, ...others } = query;
  return Object.keys(others).length === 0 && (typeof id === 'string' || typeof id === 'number') ? id : undefined;
}
