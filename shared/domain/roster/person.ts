import type { Grant, Person } from '../../model/person';
import { unboundAccount } from '../names';
import { keysToFind } from '../roles';
import type { Placed } from './organisation';
import type { GoodRow } from './rows';

/** Who is at the plant for the first time. */
export function newPerson(row: GoodRow, { place }: Placed): Person {
  const _id = `p-${row.workNumber.toLowerCase()}`;
  return {
    _id, schema: 1, version: 1, workNumber: row.workNumber, name: row.name, ...place,
    mobile: row.mobile ?? null,
    personCategories: [...(row.personCategories ?? [])],
    partyMember: row.partyMember ?? false,
    state: 'active', grants: [], roleKeys: [], account: unboundAccount(_id), boundAt: null, inboxSeenAt: null,
  };
}

/**
 * A person as a row describes them. Who moves to another unit keeps the bound account and loses the roles held for the old
 * unit from today on (a specialist belongs to the unit); moving to another team changes no role. Roles of the plant or of
 * an expert group stay. Who comes back gets no role back.
 */
export function updatedPerson(row: GoodRow, before: Person, { place }: Placed, yesterday: string): Person {
  const left = place.unitId !== before.unitId;
  const grants = left ? endGrants(before.grants, yesterday, ({ scope }) => scope === before.unitId) : before.grants;
  return {
    ...before, ...place,
    name: row.name,
    mobile: row.mobile === undefined ? before.mobile : row.mobile,
    personCategories: row.personCategories === undefined ? before.personCategories : [...row.personCategories],
    partyMember: row.partyMember ?? before.partyMember,
    state: 'active',
    ...(left ? { grants, roleKeys: keysToFind(grants, yesterday) } : {}),
  };
}

/** A person who has left the plant: every role ends with yesterday, and the WeChat account is free again. */
export function leftPerson(before: Person, yesterday: string): Person {
  const grants = endGrants(before.grants, yesterday, () => true);
  return { ...before, state: 'left', grants, roleKeys: [], account: unboundAccount(before._id), boundAt: null };
}

/** Grants with some of them ended; one that had not begun yet never was. */
function endGrants(grants: readonly Grant[], yesterday: string, ends: (grant: Grant) => boolean): Grant[] {
  return grants.flatMap((grant) => {
    if (!ends(grant) || (grant.until !== null && grant.until <= yesterday)) return [grant];
    return grant.from <= yesterday ? [{ ...grant, until: yesterday }] : [];
  });
}
