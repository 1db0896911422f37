import { mkdirSync } from 'node:fs';
import { open, type Database as Table, type RootDatabase, type Transaction as Snapshot } from 'lmdb';

export type { Snapshot };

/** Bytes from `low` (included) to `high` (excluded). */
export interface Range {
  low: Buffer;
  high: Buffer;
}

export interface Reading {
  snapshot?: Snapshot | undefined;
  reverse?: boolean;
}

/**
 * The file on disk: documents as extended JSON under (collection number, id), index entries under (index number, values)
 * with the document's id as value, and the catalogue. One LMDB transaction writes all of a change or none of it,
 * and `write` returns when it is on disk.
 */
export class Store {
  readonly #root: RootDatabase;
  readonly #documents: Table<string, Buffer>;
  readonly #entries: Table<Buffer, Buffer>;
  readonly #catalog: Table<unknown, string>;

  /** `durable: false` leaves flushing to the operating system: killed processes lose nothing, a power cut may. */
  constructor(path: string, { durable }: { durable: boolean }) {
    mkdirSync(path, { recursive: true });
    this.#root = open({ path, maxDbs: 8, maxReaders: 2_000, overlappingSync: false, noSync: !durable });
    this.#documents = this.#root.openDB('documents', { encoding: 'string', keyEncoding: 'binary' });
    this.#entries = this.#root.openDB('entries', { encoding: 'binary', keyEncoding: 'binary', dupSort: true });
    this.#catalog = this.#root.openDB('catalog', { encoding: 'json' });
  }

  write<T>(changes: () => T): T {
    const result = this.#root.transactionSync(changes);
    // Reads otherwise go on with the transaction that was open before, until the next turn of the event loop.
    this.#root.resetReadTxn();
    return result;
  }

  /** A view of the data as it is now, to be ended with `done()`. */
  snapshot(): Snapshot {
    return this.#root.useReadTransaction();
  }

  document(key: Buffer, { snapshot }: Reading = {}): string | undefined {
    return this.#documents.get(key, options({ snapshot }));
  }

  *documents(range: Range, reading: Reading = {}): Generator<{ key: Buffer; text: string }> {
    for (const { key, value } of this.#documents.getRange(options(reading, range))) yield { key, text: value };
  }

  *entries(range: Range, reading: Reading = {}): Generator<{ key: Buffer; id: Buffer }> {
    for (const { key, value } of this.#entries.getRange(options(reading, range))) yield { key, id: value };
  }

  putDocument(key: Buffer, text: string): void {
    void this.#documents.put(key, text);
  }

  removeDocument(key: Buffer): void {
    void this.#documents.remove(key);
  }

  putEntry(key: Buffer, id: Buffer): void {
    void this.#entries.put(key, id);
  }

  removeEntry(key: Buffer, id: Buffer): void {
    void this.#entries.remove(key, id);
  }

  removeEntries(range: Range): void {
    for (const { key, id } of [...this.entries(range)]) this.removeEntry(key, id);
  }

  catalog<T>(name: string): T | undefined {
    return this.#catalog.get(name) as T | undefined;
  }

  putCatalog(name: string, value: unknown): void {
    void this.#catalog.put(name, value);
  }

  removeCatalog(name: string): void {
    void this.#catalog.remove(name);
  }

  async close(): Promise<void> {
    await this.#root.close();
  }
}

function options({ snapshot, reverse }: Reading, range?: Range): object {
  const transaction = snapshot ? { transaction: snapshot } : {};
  if (!range) return transaction;
  // Read backwards, LMDB begins at the high end and stops before the low one: turn the half-open range round.
  if (reverse) return { ...transaction, reverse: true, start: range.high, exclusiveStart: true, end: range.low, inclusiveEnd: true };
  return { ...transaction, start: range.low, end: range.high };
}
