import { accountChanges, type AccountChange } from '#shared/domain/ledger';
import type { Entry } from '#shared/model/ledger';
import type { Transaction } from '../store/store';

/** Writes entries and what they change in the cached sums of people. An entry that is there already undoes the transaction. */
export async function post(transaction: Transaction, entries: readonly Entry[]): Promise<void> {
  await transaction.insert('entries', entries);
  for (const change of accountChanges(entries)) await credit(transaction, change);
}

async function credit(transaction: Transaction, { personId, year, points, awardsFen }: AccountChange): Promise<void> {
  const _id = `${personId}-${year}`;
  if (await transaction.increment('accounts', _id, { points, awardsFen })) return;
  await transaction.insert('accounts', [{ _id, schema: 1, version: 1, personId, year, points, awardsFen }]);
}
