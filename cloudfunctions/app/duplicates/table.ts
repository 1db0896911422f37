import { noFrequencies, unpack, type Frequencies } from '#shared/domain/similarity/frequencies';
import { dayOf } from '#shared/domain/time';
import type { Store } from '../../store/store';

export const tableId = 'plant';

const known = new WeakMap<Store, { readonly day: string; readonly table: Promise<Frequencies> }>();

/**
 * The table of frequencies, read once a day by each warm function. An older one does no harm: what is rare stays rare,
 * and keys chosen under one table are found under the next.
 */
export async function frequenciesOn(now: Date, store: Store): Promise<Frequencies> {
  const day = dayOf(now);
  const before = known.get(store);
  if (before?.day === day) return before.table;
  const table = store.get('bigramFrequencies', tableId).then((found) => (found ? unpack(found) : noFrequencies));
  known.set(store, { day, table });
  table.catch(() => known.delete(store));
  return table;
}
