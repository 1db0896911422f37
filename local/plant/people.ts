import { placeOf } from '#shared/domain/roster/organisation';
import { roleKey } from '#shared/domain/actor';
import type { Grant, Person, Unit } from '#shared/model/person';
import { roles as scopesOf } from '#shared/policy/roles';
import { unboundAccount } from '#shared/domain/names';
import { roles, roster, type Mark, type Row } from './roster';

/** Everybody's roles began when the scheme did. */
const rolesFrom = '2020-01-01';
/** Bound accounts are `demo-<work number>` in small letters, so that a demonstration can be written down. */
export const accountOf = (workNumber: string): string => `demo-${workNumber.toLowerCase()}`;
export const personIdOf = (workNumber: string): string => `p-${workNumber.toLowerCase()}`;

/** Units with their teams, and people with their roles, as an import of the roster would make them. */
export function peopleOfPlant(boundAt: Date): { units: Unit[]; people: Person[] } {
  const units = new Map<string, Unit>();
  const people: Person[] = [];
  for (const [unitName, teams] of Object.entries(roster)) {
    for (const [teamName, rows] of Object.entries(teams)) {
      const { place, unit } = placeOf(unitName, teamName || null, units);
      if (unit) units.set(unitName, unit);
      people.push(...rows.map((row) => ({ ...personOf(row, boundAt), ...place })));
    }
  }
  const idOf = (scope: string) => units.get(scope)?._id ?? scope;
  return { units: [...units.values()], people: people.map((person) => withRoles(person, idOf)) };
}

type Nobody = Omit<Person, 'unitId' | 'unitName' | 'teamId' | 'teamName'>;

function personOf([workNumber, name, ...marks]: Row, boundAt: Date): Nobody {
  const has = (mark: Mark) => marks.includes(mark);
  const isBound = !has('unbound') && !has('left');
  const _id = personIdOf(workNumber);
  const personCategories = (['middleManager', 'technicalBackbone', 'skilledBackbone', 'teamLeader'] as const).filter(has);
  return {
    _id,
    schema: 1,
    version: 1,
    workNumber,
    name,
    mobile: null,
    personCategories,
    partyMember: has('party'),
    state: has('left') ? 'left' : 'active',
    grants: [],
    roleKeys: [],
    account: isBound ? accountOf(workNumber) : unboundAccount(_id),
    boundAt: isBound ? boundAt : null,
    inboxSeenAt: null,
  };
}

function withRoles(person: Person, idOf: (scope: string) => string): Person {
  const grants: Grant[] = roles
    .filter(([, , ...numbers]) => numbers.includes(person.workNumber))
    .map(([role, scope]) => ({ role, scope: scopesOf[role] === 'unit' ? idOf(scope) : scope, from: rolesFrom, until: null }));
  return { ...person, grants, roleKeys: grants.map(({ role, scope }) => roleKey(role, scope)) };
}
