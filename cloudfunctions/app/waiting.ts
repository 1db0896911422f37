import { officeKey, personKey, roleKey } from '#shared/domain/actor';
import { holdersAmong } from '#shared/domain/actor';
import type { Context } from './context';

/** Enough to see every specialist of a group of 200,000 people. */
const specialistsMax = 1000;

/**
 * The role keys whose suggestions wait for the caller. The office also sees what waits for a unit that has nobody: two
 * operations more, for the office only.
 */
export async function keysOf({ actor, store, now }: Context): Promise<string[]> {
  const own = [personKey(actor.personId), ...actor.roleKeys];
  if (!actor.roleKeys.includes(officeKey)) return own;
  const [units, specialists] = await Promise.all([
    store.pick('units', ['_id'], { where: {}, limit: 1000 }),
    store.pick('people', ['_id', 'state', 'grants'], {
      where: { roleKeys: { from: 'specialist:', below: 'specialist;' } }, limit: specialistsMax,
    }),
  ]);
  const held = holdersAmong(specialists, now);
  const vacant = units.map(({ _id }) => roleKey('specialist', _id)).filter((key) => !held[key]);
  return [...own, ...vacant];
}
