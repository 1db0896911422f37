import type { Db } from '@cloudbase/database';
import type { Transaction } from '@cloudbase/database/dist/commonjs/transaction/index';
import type { Index } from '../../../local/cloudbase/database/catalog';

/** A database that the suites may fill and empty. */
export interface Connection {
  db: Db;
  end: () => Promise<void>;
}

/** Connects before all tests of a suite; `db()` is for use inside the tests. */
export interface Suite {
  db: () => Db;
}

/**
 * The collections of the suites. In a real environment the indexes must be made beforehand (console, or the script that
 * deploys the project's own): the tests of unique keys fail without them.
 */
export const suiteCollections: Record<string, readonly Index[]> = {
  suite_people: [
    { name: 'email', fields: ['email'], unique: true, sparse: true },
    { name: 'tags', fields: ['tags'] },
  ],
  suite_orders: [],
  suite_places: [],
};

/** A transaction with its type, which the SDK's own declarations leave open. */
export const begin = async (db: Db): Promise<Transaction> => (await db.startTransaction()) as Transaction;

export const one = async (db: Db, id: string): Promise<Record<string, unknown> | undefined> => {
  const { data } = (await db.collection('suite_people').doc(id).get()) as { data: Record<string, unknown>[] };
  return data[0];
};

export async function empty(db: Db): Promise<void> {
  for (const name of Object.keys(suiteCollections)) await db.collection(name).where({ _id: db.command.exists(true) }).remove();
}
