import { randomBytes } from 'node:crypto';
import type { Collection } from './catalog';
import { transactionGone } from './errors';
import type { Snapshot } from './store';

/** A document as a transaction leaves it; without text it is removed. `key` carries the collection's prefix. */
export interface Change {
  collection: Collection;
  key: Buffer;
  text: string | undefined;
}

/** Map key of a binary key. */
export const nameOf = (key: Buffer): string => key.toString('latin1');

/** An open transaction: what it sees (from its first operation on), what it has written, what it keeps others from writing. */
export class Transaction {
  readonly id = randomBytes(16).toString('hex');
  readonly writes = new Map<string, Change>();
  /** Unique index keys taken by its uncommitted documents, by document. */
  readonly reserved = new Map<string, string[]>();
  readonly ended: Promise<void>;
  snapshot: Snapshot | undefined;
  sequence = 0;
  #end: () => void = () => undefined;

  constructor(readonly caller: string | undefined) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  end(): void {
    this.snapshot?.done();
    this.snapshot = undefined;
    this.#end();
  }
}

/**
 * The open transactions. A document written by one is locked for all others until it ends; documents committed while
 * any is open are remembered with their sequence number, so that a transaction can tell what changed since its snapshot.
 */
export class Transactions {
  readonly #open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();
  readonly #locks = new Map<string, Transaction>();
  readonly #reservations = new Map<string, { holder: Transaction; document: string }>();
  readonly #changedAt = new Map<string, number>();
  #sequence = 0;

  constructor(
    private readonly takeSnapshot: () => Snapshot,
    private readonly lifeMs: number,
  ) {}

  begin(caller: string | undefined): Transaction {
    const transaction = new Transaction(caller);
    const timer = setTimeout(() => this.end(transaction), this.lifeMs).unref();
    this.#open.set(transaction.id, { transaction, timer });
    return transaction;
  }

  /** The transaction, its snapshot taken. Refuses one that was committed, aborted or outlived. */
  use(id: string): Transaction {
    const transaction = this.#open.get(id)?.transaction;
    if (!transaction) throw transactionGone();
    if (!transaction.snapshot) {
      transaction.snapshot = this.takeSnapshot();
      transaction.sequence = this.#sequence;
    }
    return transaction;
  }

  end(transaction: Transaction): void {
    const open = this.#open.get(transaction.id);
    if (!open) return;
    clearTimeout(open.timer);
    this.#open.delete(transaction.id);
    for (const [document, keys] of transaction.reserved) this.#release(document, keys);
    for (const document of transaction.writes.keys()) this.#locks.delete(document);
    if (this.#open.size === 0) this.#changedAt.clear();
    transaction.end();
  }

  endAll(): void {
    for (const { transaction } of [...this.#open.values()]) this.end(transaction);
  }

  isOpenFor(caller: string): boolean {
    return [...this.#open.values()].some(({ transaction }) => transaction.caller === caller);
  }

  holderOf(document: string): Transaction | undefined {
    return this.#locks.get(document);
  }

  reservationOf(indexKey: string): { holder: Transaction; document: string } | undefined {
    return this.#reservations.get(indexKey);
  }

  changedSince(document: string, { sequence }: Transaction): boolean {
    return (this.#changedAt.get(document) ?? 0) > sequence;
  }

  record(transaction: Transaction, change: Change, uniqueKeys: string[]): void {
    const document = nameOf(change.key);
    this.#locks.set(document, transaction);
    transaction.writes.set(document, change);
    this.#release(document, transaction.reserved.get(document) ?? []);
    transaction.reserved.set(document, uniqueKeys);
    for (const key of uniqueKeys) this.#reservations.set(key, { holder: transaction, document });
  }

  committed(documents: Iterable<Buffer>): void {
    this.#sequence++;
    if (this.#open.size === 0) return;
    for (const key of documents) this.#changedAt.set(nameOf(key), this.#sequence);
  }

  #release(document: string, keys: string[]): void {
    for (const key of keys) if (this.#reservations.get(key)?.document === document) this.#reservations.delete(key);
  }
}
