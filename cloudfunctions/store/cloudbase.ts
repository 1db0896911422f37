import type { Db } from '@cloudbase/database';
import * as z from 'zod';
import { readCursor, writeCursor, type Place } from './cursor';
import { documents, type Doc, type Field } from './documents';
import type { CollectionName } from './indexes';
import { whereOf } from './queries';
import { AlreadyThere, type Condition, type Page, type PageQuery, type Query, type Ranking, type Reader, type Store, type Transaction, type Scalar, type Where } from './store';

/** What the SDK leaves untyped. */
type Open = Pick<Db, 'collection'> & { commit(): Promise<unknown>; rollback(): Promise<unknown> };
type Source = Pick<Db, 'collection'>;

const retryForMs = 20_000;
const pauseMs = () => 20 + Math.random() * 380;

const schemaOf = <C extends CollectionName>(collection: C) => documents[collection] as unknown as z.ZodType<Doc<C>>;

const pickedShape = (collection: CollectionName, fields: readonly string[]) =>
  (documents[collection] as z.ZodObject).pick(Object.fromEntries(fields.map((field) => [field, true])) as Record<string, true>);

const codeOf = (error: unknown) => (error as { code?: unknown } | null)?.code;
const isConflict = (error: unknown) =>
  codeOf(error) === 'DATABASE_TRANSACTION_CONFLICT' || codeOf(error) === 'DATABASE_TRANSACTION_FAIL';

/** The store over the database of `@cloudbase/node-sdk`: the only place that knows its ways. */
export function cloudbaseStore(db: Db): Store {
  return { ...readerOf(db, db), pickRanked: (collection, fields, ranking) => pickRanked(db, collection, fields, ranking), page: (collection, query) => page(db, collection, query), transact: (work) => transact(db, work) };
}

function readerOf(db: Db, source: Source): Reader {
  const run = <C extends CollectionName>(collection: C, { where, either, orderBy, limit }: Query<C>) => {
    const filtered = source.collection(collection).where(whereOf(db, where, either)).limit(limit);
    if (!orderBy) return filtered;
    const ordered = filtered.orderBy(orderBy.field, orderBy.direction);
    return orderBy.field === '_id' ? ordered : ordered.orderBy('_id', orderBy.direction);
  };
  return {
    async get(collection, id) {
      const { data } = await source.collection(collection).doc(id).get();
      // An array outside a transaction; an object or null inside.
      const found: unknown = Array.isArray(data) ? data[0] : data;
      return found ? schemaOf(collection).parse(found) : null;
    },
    async find(collection, query) {
      const { data } = await run(collection, query).get();
      return z.array(schemaOf(collection)).parse(data);
    },
    async pick<C extends CollectionName, F extends Field<C>>(collection: C, fields: readonly F[], query: Query<C>) {
      const mask = Object.fromEntries(fields.map((field) => [field, true as const]));
      const { data } = await run(collection, query).field({ _id: false, ...mask }).get();
      return z.array(pickedShape(collection, fields)).parse(data) as Pick<Doc<C>, F>[];
    },
  };
}

async function page<C extends CollectionName>(db: Db, collection: C, query: PageQuery<C>): Promise<Page<Doc<C>>> {
  const { where, orderBy, limit, after } = query;
  const { field } = orderBy;
  const place = after === null ? null : readCursor(after);
  const rest = place ? beyond(place, query) : { where };
  const found = await readerOf(db, db).find(collection, { ...rest, orderBy, limit: limit + 1 });
  const items = found.slice(0, limit);
  const places = items.map((item) => writeCursor({ value: item[field] as Date, id: item._id }));
  return { items, places, next: found.length > limit ? places.at(-1) ?? null : null };
}

/**
 * What comes after a place. The range on the order field says nothing new: it lets the index begin there, where the
 * choice alone would read every page before. Nothing is greater than null to the database, though null comes first.
 */
function beyond<C extends CollectionName>({ value, id }: Place, { where, orderBy: { field, direction } }: PageQuery<C>) {
  const [further, notBefore] = direction === 'asc' ? ['above', 'from'] as const : ['below', 'upTo'] as const;
  const sameValue = { [field]: value, _id: { [further]: id } } as Where<C>;
  if (value === null) return { where, either: [{ [field]: { not: null } } as Where<C>, sameValue] };
  const narrowed = narrow((where as Record<string, Condition>)[field], notBefore, value);
  return { where: { ...where, [field]: narrowed } as Where<C>, either: [{ [field]: { [further]: value } } as Where<C>, sameValue] };
}

/** Both conditions as one; a field held to one value is narrow enough. A place outside the condition, which no page ended at, widens nothing. */
function narrow(condition: Condition | undefined, bound: 'from' | 'upTo', value: NonNullable<Scalar>): Condition {
  if (condition === undefined) return { [bound]: value };
  if (condition === null || typeof condition !== 'object' || condition instanceof Date) return condition;
  const known = bound in condition ? (condition as Readonly<Record<typeof bound, Scalar>>)[bound] : null;
  const isTighter = known !== null && (bound === 'from' ? known > value : known < value);
  return { ...condition, [bound]: isTighter ? known : value };
}

async function pickRanked<C extends CollectionName, F extends Field<C>>(db: Db, collection: C, fields: readonly F[], { field, values, limit }: Ranking<C>): Promise<Pick<Doc<C>, F>[]> {
  const { command, command: { aggregate } } = db;
  const shared = aggregate.size(aggregate.setIntersection([`$${field}`, [...values]]));
  const shown = Object.fromEntries(fields.map((name) => [name, 1 as const]));
  const { data } = await db.collection(collection).aggregate()
    .match({ [field]: command.in([...values]) }).project({ ...shown, sharedValues: shared })
    .sort({ sharedValues: -1, _id: 1 }).limit(limit).end();
  return z.array(pickedShape(collection, fields)).parse(data) as Pick<Doc<C>, F>[];
}

async function transact<T>(db: Db, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + retryForMs;
  for (;;) {
    const open = await db.startTransaction() as Open;
    try {
      const result = await work(transactionOf(db, open));
      await open.commit();
      return result;
    } catch (error) {
      await undo(open, error);
      if (codeOf(error) === 'DATABASE_DUPLICATE_WRITE') throw new AlreadyThere('an id or unique value exists', { cause: error });
      if (!isConflict(error) || performance.now() > giveUpAt) throw error;
      await new Promise((resume) => setTimeout(resume, pauseMs()));
    }
  }
}

/** The database has undone a conflicting transaction already; everything else is undone here. */
async function undo(open: Open, because: unknown): Promise<void> {
  try {
    await open.rollback();
  } catch (error) {
    if (!isConflict(because) && codeOf(error) !== 'DATABASE_TRANSACTION_FAIL') throw error;
  }
}

// Inside a transaction the SDK drops the transaction from where().update(), count and aggregate: only doc(), add and
// where().get() are used here. See tests/store.
function transactionOf(db: Db, open: Open): Transaction {
  return {
    ...readerOf(db, open),
    async insert(collection, docs) {
      if (docs.length > 0) await open.collection(collection).add(docs as never);
    },
    async replace(collection, { _id, ...fields }) {
      await open.collection(collection).doc(_id).set({ ...fields, version: fields.version + 1 });
    },
    async note(collection, id, fields) {
      // Set whole: the SDK would take an object apart.
      const set = Object.entries(fields).map(([field, value]) => [field, db.command.set(value)]);
      await open.collection(collection).doc(id).update(Object.fromEntries(set));
    },
    async increment(collection, id, changes) {
      const increments = Object.entries({ ...changes, version: 1 }).map(([path, by]) => [path, db.command.inc(by)]);
      const { updated } = await open.collection(collection).doc(id).update(Object.fromEntries(increments));
      return updated === 1;
    },
  };
}

