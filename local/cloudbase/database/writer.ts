import { documentKey, entryKey, type Catalog, type Collection, type StoredIndex } from './catalog';
import { decode } from './ejson';
import { duplicateKey, transactionConflict } from './errors';
import { entriesOf } from './indexEntries';
import type { Store } from './store';
import { nameOf, type Change, type Transaction, type Transactions } from './transactions';
import type { Document } from './values';

/** A plain write has met a document or unique key that an open transaction holds: wait for its end, then try again. */
export class Locked extends Error {
  constructor(readonly holder: Transaction) {
    super('locked by an open transaction');
  }
}

/** Writes documents together with their index entries, and keeps unique keys unique across open transactions. */
export class Writer {
  /** Collections one of whose indexes is new or turned multikey; a write that failed leaves them to the next one. */
  readonly #turned = new Set<Collection>();

  constructor(
    private readonly store: Store,
    private readonly catalog: Catalog,
    private readonly transactions: Transactions,
  ) {}

  /** Writes outside of transactions: all of the changes or none. */
  apply(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    for (const { key } of changes) {
      const holder = this.transactions.holderOf(nameOf(key));
      if (holder) throw new Locked(holder);
    }
    this.#write(() => {
      for (const change of changes) {
        this.#checkUnique(undefined, change);
        this.#put(change);
      }
    });
    this.transactions.committed(changes.map(({ key }) => key));
  }

  /** Writes inside a transaction: kept with it until it commits. */
  stage(transaction: Transaction, change: Change): void {
    const document = nameOf(change.key);
    const holder = this.transactions.holderOf(document);
    if ((holder && holder !== transaction) || this.transactions.changedSince(document, transaction)) throw transactionConflict();
    this.transactions.record(transaction, change, this.#checkUnique(transaction, change));
  }

  commit(transaction: Transaction): void {
    const changes = [...transaction.writes.values()];
    if (changes.length > 0) this.#write(() => changes.forEach((change) => this.#put(change)));
    this.transactions.end(transaction);
    this.transactions.committed(changes.map(({ key }) => key));
  }

  /** Index entries for documents that lie there already. */
  build(collection: Collection, index: StoredIndex): void {
    const all = { low: documentKey(collection, Buffer.alloc(0)), high: documentKey(collection, Buffer.from([0xff])) };
    // The catalogue learns of the index in the same write, so that it never lies about what is there.
    this.#turned.add(collection);
    this.#write(() => {
      for (const { key, text } of this.store.documents(all)) {
        for (const added of this.#keysOf(collection, index, read(text))) {
          if (index.unique && this.#holders(added).length > 0) throw duplicateKey(collection.name, index.name, index.fields.join(', '));
          this.store.putEntry(added, idOf(key));
        }
      }
    });
  }

  drop(index: StoredIndex): void {
    this.store.write(() => this.store.removeEntries({ low: entryKey(index, Buffer.alloc(0)), high: entryKey(index, Buffer.from([0xff])) }));
  }

  #write(changes: () => void): void {
    this.store.write(() => {
      changes();
      for (const collection of this.#turned) this.catalog.save(collection);
    });
    this.#turned.clear();
  }

  #put({ collection, key, text }: Change): void {
    const before = read(this.store.document(key));
    const after = read(text);
    const id = idOf(key);
    for (const index of collection.indexes) {
      const old = this.#keysOf(collection, index, before);
      const fresh = this.#keysOf(collection, index, after);
      for (const gone of without(old, fresh)) this.store.removeEntry(gone, id);
      for (const added of without(fresh, old)) this.store.putEntry(added, id);
    }
    if (text === undefined) this.store.removeDocument(key);
    else this.store.putDocument(key, text);
  }

  #keysOf(collection: Collection, index: StoredIndex, document: Document | undefined): Buffer[] {
    if (!document) return [];
    const { keys, multikey } = entriesOf(document, index);
    if ((index.multikey | multikey) !== index.multikey) {
      index.multikey |= multikey;
      this.#turned.add(collection);
    }
    return keys.map((key) => entryKey(index, key));
  }

  /** The unique keys the document takes. Refuses those of another document, committed or about to be. */
  #checkUnique(transaction: Transaction | undefined, { collection, key, text }: Change): string[] {
    const unique = collection.indexes.filter((index) => index.unique);
    if (text === undefined || unique.length === 0) return [];
    const document = read(text);
    return unique.flatMap((index) =>
      this.#keysOf(collection, index, document).map((indexKey) => {
        this.#checkUniqueKey({ transaction, key, indexKey, taken: () => duplicateKey(collection.name, index.name, index.fields.join(', ')) });
        return nameOf(indexKey);
      }),
    );
  }

  #checkUniqueKey({ transaction, key, indexKey, taken }: { transaction: Transaction | undefined; key: Buffer; indexKey: Buffer; taken: () => Error }): void {
    const document = nameOf(key);
    const reservation = this.transactions.reservationOf(nameOf(indexKey));
    if (reservation && reservation.document !== document) throw reservation.holder === transaction ? taken() : blocked(transaction, reservation.holder);
    for (const holderId of this.#holders(indexKey)) {
      const other = nameOf(Buffer.concat([key.subarray(0, 2), holderId]));
      if (other === document || transaction?.writes.has(other)) continue;
      const holder = this.transactions.holderOf(other);
      throw holder ? blocked(transaction, holder) : taken();
    }
  }

  #holders(indexKey: Buffer): Buffer[] {
    const exactly = { low: indexKey, high: Buffer.concat([indexKey, Buffer.from([0])]) };
    return [...this.store.entries(exactly)].map(({ id }) => id);
  }
}

function read(text: string): Document;
function read(text: string | undefined): Document | undefined;
function read(text: string | undefined): Document | undefined {
  return text === undefined ? undefined : (decode(text, 0) as Document);
}

const blocked = (transaction: Transaction | undefined, holder: Transaction): Error => (transaction ? transactionConflict() : new Locked(holder));

const idOf = (key: Buffer): Buffer => key.subarray(2);

const without = (keys: readonly Buffer[], others: readonly Buffer[]): Buffer[] => keys.filter((key) => !others.some((other) => other.equals(key)));
