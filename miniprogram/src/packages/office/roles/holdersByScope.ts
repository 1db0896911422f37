import type { GrantView, PersonRoles } from '#shared/contract/roles';
import { expertGroups, roles, type Role } from '#shared/policy/roles';
import { groupLabels } from '#shared/text/labels';
import type { Unit } from './useOrganisation';

export type Held = { readonly person: PersonRoles; readonly grant: GrantView };
type Group = readonly [Held, ...Held[]];

/** Holders of a role, now or later, one group for each unit or expert group. */
export function holdersByScope(role: Role, people: readonly PersonRoles[]): Group[] {
  const groups = new Map<string, [Held, ...Held[]]>();
  for (const person of people) {
    for (const grant of person.grants.filter((one) => one.role === role && one.state !== 'over')) {
      const group = groups.get(grant.scope);
      if (group) group.push({ person, grant });
      else groups.set(grant.scope, [{ person, grant }]);
    }
  }
  return [...groups.values()];
}

/** Names of the units or groups in which nobody holds the role today. */
export function vacantScopes(role: Role, groups: readonly Group[], units: readonly Unit[]): string[] {
  const held = new Set(groups.filter((group) => group.some(({ grant }) => grant.state === 'present')).map(([{ grant }]) => grant.scope));
  if (roles[role] === 'unit') return units.filter(({ id }) => !held.has(id)).map(({ name }) => name);
  return roles[role] === 'group' ? expertGroups.filter((group) => !held.has(group)).map((group) => groupLabels[group]) : [];
}
