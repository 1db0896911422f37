import { holdersAmong, leaderKey, officeKey, personKey, roleKey } from '#shared/domain/actor';
import { expertGroups } from '#shared/policy/roles';
import type { Store } from '../store/store';
import type { Context } from './context';

/** Enough to see every specialist and expert of a group of 200,000 people. */
const holdersMax = 1000;
/** From experts over leads, leaders and office to specialists: every role that a suggestion may wait for. */
const rolesWaitedFor = { from: 'expert:', below: 'specialist;' };
const beyondUnits = [...expertGroups.flatMap((group) => [roleKey('expert', group), roleKey('groupLead', group)]), leaderKey];
/** The fields that tell who may not act on a suggestion although their role holds it. */
export const toExclude = [
  'status', 'stage', 'implementable', 'authorId', 'coAuthorIds', 'implementerId', 'reportedById', 'onAppeal', 'deciders',
  'waitsFor', 'reviewUnitId', 'group', 'round', 'scored',
] as const;

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
 * The role keys whose suggestions wait for the caller. The office also sees what waits for a unit, a group or leaders
 * that have nobody today, whether a role was taken or ran out: one operation more, for the office only.
 */
export async function keysOf({ actor, store, now }: Context): Promise<string[]> {
  const own = [personKey(actor.personId), ...actor.roleKeys];
  if (!actor.roleKeys.includes(officeKey)) return own;
  const [units, people] = await Promise.all([
    unitIds(store),
    store.pick('people', ['_id', 'state', 'grants'], { where: { roleKeys: rolesWaitedFor }, limit: holdersMax }),
  ]);
  const held = holdersAmong(people, now);
  const vacant = [...units.map((unitId) => roleKey('specialist', unitId)), ...beyondUnits].filter((key) => !held[key]);
  return [...own, ...vacant];
}
