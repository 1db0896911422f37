import { countPortion, namedDifferences } from '#shared/domain/recount';
import { dayOf } from '#shared/domain/time';
import type { Recount } from '#shared/model/recount';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere, type Store } from '../../store/store';
import type { NightlyStep } from '../nightly/step';

const pageSize = 1000;

type Begun = { readonly _id: string; readonly byName: string | null; readonly now: Date };

/** Begins a recount, or finds the one that was begun under this id. */
export async function beginRecount(store: Store, { _id, byName, now }: Begun): Promise<Recount> {
  const begun: Recount = {
    _id, schema: 1, version: 1, state: 'running', cursor: '', people: 0, entries: 0, sums: [], differences: [], differenceCount: 0,
    startedByName: byName, startedAt: now, finishedAt: null,
  };
  try {
    await store.transact((transaction) => transaction.insert('recounts', [begun]));
    return begun;
  } catch (error) {
    const known = error instanceof AlreadyThere ? await store.get('recounts', _id) : null;
    if (known) return known;
    throw error;
  }
}

/**
 * Counts some more people. Entries and accounts are read on one snapshot, so that an award made at the same moment is
 * seen in both or in neither; two steps at once meet in the recount's version.
 */
export function stepRecount(store: Store, id: string, now: Date): Promise<Result<Recount, 'notFound'>> {
  return store.transact(async (transaction) => {
    const recount = await transaction.get('recounts', id);
    if (!recount) return refuse('notFound');
    if (recount.state === 'finished') return ok(recount);
    const query = { where: { personId: { above: recount.cursor } }, orderBy: { field: 'personId', direction: 'asc' }, limit: pageSize } as const;
    const entries = await transaction.find('entries', query);
    const accounts = await transaction.find('accounts', query);
    const next = countPortion(recount, {
      entries: { items: entries, full: entries.length === pageSize }, accounts: { items: accounts, full: accounts.length === pageSize },
    }, now);
    const ids = next.differences.filter(({ personName }) => personName === '').map(({ personId }) => personId);
    const people = ids.length === 0 ? [] : await transaction.pick('people', ['_id', 'name', 'workNumber'], { where: { _id: { in: ids } }, limit: ids.length });
    const named = namedDifferences(next, people);
    await transaction.replace('recounts', named);
    return ok(named);
  });
}

/** Every night once: all accounts against all entries. What differs is told to the office and not touched. */
export const recountAccounts: NightlyStep = async ({ store, now, count }) => {
  const { _id, state } = await beginRecount(store, { _id: `night-${dayOf(now)}`, byName: null, now });
  if (state === 'finished') return 'done';
  const stepped = await stepRecount(store, _id, now);
  if (!stepped.ok || stepped.value.state === 'running') return stepped.ok ? 'more' : 'done';
  count('accounts that differ', stepped.value.differenceCount);
  return 'done';
};
