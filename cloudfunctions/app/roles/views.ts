import type { GrantView, PersonRoles, RoleChangeView } from '#shared/contract/roles';
import { unboundAccount } from '#shared/domain/names';
import { dayOf } from '#shared/domain/time';
import type { Grant, Person, RoleChange } from '#shared/model/person';
import { roles } from '#shared/policy/roles';
import type { Reader } from '../../store/store';

/** The most values of one `in` query. */
const unitsMax = 500;

/** Unit id → name, for the units that these people's roles are held for; one operation. */
export async function scopeNames(reader: Reader, people: readonly Person[]): Promise<ReadonlyMap<string, string>> {
  const scopes = people.flatMap(({ grants }) => grants.flatMap(({ role, scope }) => (roles[role] === 'unit' ? [scope] : [])));
  const ids = [...new Set(scopes)].slice(0, unitsMax);
  if (ids.length === 0) return new Map();
  const units = await reader.pick('units', ['_id', 'name'], { where: { _id: { in: ids } }, limit: unitsMax });
  return new Map(units.map(({ _id, name }) => [_id, name]));
}

const order: Record<GrantView['state'], number> = { present: 0, coming: 1, over: 2 };

export function personRolesOf(person: Person, names: ReadonlyMap<string, string>, now: Date): PersonRoles {
  const { _id, workNumber, name, unitName, teamName, account, grants } = person;
  const views = grants.map((grant): GrantView => ({ ...grant, scopeName: names.get(grant.scope) ?? grant.scope, state: stateOf(grant, dayOf(now)) }));
  views.sort((one, other) => order[one.state] - order[other.state] || one.from.localeCompare(other.from));
  return { id: _id, workNumber, name, unitName, teamName, bound: account !== unboundAccount(_id), grants: views };
}

const stateOf = ({ from, until }: Grant, today: string): GrantView['state'] =>
  (today < from ? 'coming' : until !== null && until < today ? 'over' : 'present');

export function changeView(change: RoleChange): RoleChangeView {
  const { _id, what, personId, personName, workNumber, role, scope, scopeName, from, until, standsInFor, words, at, byName } = change;
  return {
    id: _id, what, personId, personName, workNumber, role, scope, scopeName, from, until, words, byName, at: at.toISOString(),
    ...(standsInFor ? { standsInFor } : {}),
  };
}
