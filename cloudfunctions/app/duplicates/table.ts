import { noFrequencies, unpack, type Frequencies } from '#shared/domain/similarity/frequencies';
import { dayOf } from '#shared/domain/time';
import type { Store } from '../../store/store';

export const tableId = 'plant';

const known = new WeakMap<Store, { readonly day: string; readonly table: Frequencies }>();

/**
 * The table of frequencies, read once a day by each warm function. An older one does no harm: what is rare stays rare,
 * and keys chosen under one table are found under the next.
 */
export async function frequenciesOn(now: Date, store: Store): Promise<Frequencies> {
  const day = dayOf(now);
  const before = known.get(store);
  if (before?.day === day) return before.table;
  // Of two at once both read it: whoever waited for the other's reading would fall with it.
  const found = await store.get('bigramFrequencies', tableId);
  const table = found ? unpack(found) : noFrequencies;
  known.set(store, { day, table });
  return table;
}
