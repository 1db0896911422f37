import { collectionExists, collectionMissing, requestFailed } from './errors';
import { withPrefix } from './keys';
import type { Store } from './store';

/** An index as the project declares it: all fields ascending. A field may be a dotted path and may hold arrays. */
export interface Index {
  name: string;
  fields: readonly string[];
  unique?: boolean;
  sparse?: boolean;
}

export interface StoredIndex extends Index {
  number: number;
  /** Bit i: some document has or had several keys because of field i. Never cleared. */
  multikey: number;
}

export interface Collection {
  name: string;
  number: number;
  indexes: StoredIndex[];
}

const INDEXES_A_COLLECTION = 20;

/** Which collections and indexes exist, kept in memory and on disk. */
export class Catalog {
  readonly #store: Store;
  readonly #collections = new Map<string, Collection>();
  #next: number;

  constructor(store: Store) {
    this.#store = store;
    this.#next = store.catalog<number>('next') ?? 1;
    for (const name of store.catalog<string[]>('names') ?? []) {
      const collection = store.catalog<Collection>(`collection:${name}`);
      if (collection) this.#collections.set(name, collection);
    }
  }

  names(): string[] {
    return [...this.#collections.keys()];
  }

  get(name: string): Collection {
    const collection = this.#collections.get(name);
    if (!collection) throw collectionMissing(name);
    return collection;
  }

  create(name: string): Collection {
    if (this.#collections.has(name)) throw collectionExists(name);
    const collection: Collection = { name, number: this.#take(), indexes: [] };
    this.#collections.set(name, collection);
    this.save(collection);
    return collection;
  }

  addIndex(collection: Collection, index: Index): StoredIndex {
    if (collection.indexes.length >= INDEXES_A_COLLECTION) throw requestFailed(`a collection has at most ${INDEXES_A_COLLECTION} indexes: ${collection.name}`);
    const stored: StoredIndex = { ...index, fields: [...index.fields], number: this.#take(), multikey: 0 };
    collection.indexes.push(stored);
    return stored;
  }

  save(collection: Collection): void {
    this.#store.write(() => {
      this.#store.putCatalog('next', this.#next);
      this.#store.putCatalog('names', this.names());
      this.#store.putCatalog(`collection:${collection.name}`, collection);
    });
  }

  #take(): number {
    return this.#next++;
  }
}

export const sameIndex = (a: Index, b: Index): boolean =>
  a.fields.join('\0') === b.fields.join('\0') && Boolean(a.unique) === Boolean(b.unique) && Boolean(a.sparse) === Boolean(b.sparse);

export const documentKey = (collection: Collection, id: Buffer): Buffer => withPrefix(collection.number, id);

export const entryKey = (index: StoredIndex, key: Buffer): Buffer => withPrefix(index.number, key);
