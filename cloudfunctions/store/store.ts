import type { Doc, Field } from './documents';
import type { CollectionName } from './indexes';

export type Scalar = string | number | boolean | Date | null;

/** What a field must be: equal, one of several (at most 500), or within bounds (`from` and `upTo` inclusive, `below` and `above` exclusive). */
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly not: Scalar }
  | { readonly from?: Scalar; readonly above?: Scalar; readonly below?: Scalar; readonly upTo?: Scalar };

export type Where<C extends CollectionName> = { readonly [F in Field<C>]?: Condition };

export type Query<C extends CollectionName> = {
  readonly where: Where<C>;
  /** Any one of these besides `where`. */
  readonly either?: readonly Where<C>[];
  readonly orderBy?: { readonly field: Field<C>; readonly direction: 'asc' | 'desc' };
  /** At most 1,000. */
  readonly limit: number;
};

/**
 * One page of an ordered list: `after` is the `next` of the page before, `null` for the first. Descending only by fields
 * that are never null.
 */
export type PageQuery<C extends CollectionName> = Omit<Query<C>, 'orderBy' | 'either'> & {
  readonly orderBy: NonNullable<Query<C>['orderBy']>;
  readonly after: string | null;
};
/** `places`: for each item, the `after` with which the list goes on behind it. */
export type Page<T> = { readonly items: T[]; readonly places: string[]; readonly next: string | null };

/** Entries are immutable and carry no version. */
type Versioned = Exclude<CollectionName, 'entries'>;

/** Reading costs one operation each, on every implementation. */
export interface Reader {
  get<C extends CollectionName>(collection: C, id: string): Promise<Doc<C> | null>;
  find<C extends CollectionName>(collection: C, query: Query<C>): Promise<Doc<C>[]>;
  /** Only some fields of each document: for lists of which much is not needed. */
  pick<C extends CollectionName, F extends Field<C>>(collection: C, fields: readonly F[], query: Query<C>): Promise<Pick<Doc<C>, F>[]>;
}

/** Reads and writes that happen together or not at all, on a snapshot taken at the first read. */
export interface Transaction extends Reader {
  /** Adds documents in one operation. An id or unique value that exists throws `AlreadyThere` and undoes the transaction. */
  insert<C extends CollectionName>(collection: C, docs: readonly Doc<C>[]): Promise<void>;
  /** Puts a document read in this transaction back whole, under its next version. */
  replace<C extends Versioned>(collection: C, doc: Doc<C>): Promise<void>;
  /**
   * Notes what is known about a document that exists, beside its life: its version stays, so that nobody who has it open is
   * told that it has changed.
   */
  note<C extends Versioned>(collection: C, id: string, fields: Partial<Omit<Doc<C>, '_id' | 'version'>>): Promise<void>;
  /** Adds to numbers, `path → change`, and to the version. Answers whether the document exists. */
  increment<C extends Versioned>(collection: C, id: string, changes: Readonly<Record<string, number>>): Promise<boolean>;
}

/** Which documents: those with the most of these values in one of their lists. */
export type Ranking<C extends CollectionName> = { readonly field: Field<C>; readonly values: readonly string[]; readonly limit: number };

/** Everything handlers know of the database. */
export interface Store extends Reader {
  /** Those that share the most values come first; one operation, whatever many share one. Outside of transactions only. */
  pickRanked<C extends CollectionName, F extends Field<C>>(collection: C, fields: readonly F[], ranking: Ranking<C>): Promise<Pick<Doc<C>, F>[]>;
  page<C extends CollectionName>(collection: C, query: PageQuery<C>): Promise<Page<Doc<C>>>;
  /**
   * Runs `work` and commits what it wrote. A conflict with another transaction runs it again, on fresh reads, with a
   * random pause, for up to 20 seconds: `work` has no side effects but its writes.
   */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

/** An id or unique value is taken: usually the sign of a repeated call. */
export class AlreadyThere extends Error {
  override readonly name = 'AlreadyThere';
}
