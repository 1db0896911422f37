import { holdersAmong, officeKey, personKey, roleKey } from '#shared/domain/actor';
import type { Store } from '../store/store';
import type { Context } from './context';

/** Enough to see every specialist of a group of 200,000 people. */
const specialistsMax = 1000;

/** Units come with a roster import, a few times a year: each warm function looks them up again after this long. */
const unitsFreshMs = 300_000;
const unitsKnown = new WeakMap<Store, { readonly ids: readonly string[]; readonly at: number }>();

async function unitIds(store: Store): Promise<readonly string[]> {
  const known = unitsKnown.get(store);
  if (known && performance.now() - known.at < unitsFreshMs) return known.ids;
  const units = await store.pick('units', ['_id'], { where: {}, limit: 1000 });
  const ids = units.map(({ _id }) => _id);
  unitsKnown.set(store, { ids, at: performance.now() });
  return ids;
}

/**
 * The role keys whose suggestions wait for the caller. The office also sees what waits for a unit that has nobody: one
 * operation more, for the office only.
 */
export async function keysOf({ actor, store, now }: Context): Promise<string[]> {
  const own = [personKey(actor.personId), ...actor.roleKeys];
  if (!actor.roleKeys.includes(officeKey)) return own;
  const [units, specialists] = await Promise.all([
    unitIds(store),
    store.pick('people', ['_id', 'state', 'grants'], {
      where: { roleKeys: { from: 'specialist:', below: 'specialist;' } }, limit: specialistsMax,
    }),
  ]);
  const held = holdersAmong(specialists, now);
  const vacant = units.map((unitId) => roleKey('specialist', unitId)).filter((key) => !held[key]);
  return [...own, ...vacant];
}
