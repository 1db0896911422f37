import type { Grant, Person } from '../model/person';
import type { Role } from '../policy/roles';
import { ok, refuse, type Result } from '../result';
import { roleKey } from './actor';
import { unboundAccount } from './names';
import { daysLater, dayOf, endOfDay } from './time';

type Holder = Pick<Person, '_id' | 'state' | 'grants'>;
/** One grant of a person: nobody has two of the same role and scope that begin on one day. */
export type GrantName = Pick<Grant, 'role' | 'scope' | 'from'>;

/** Keys under which holders are found; what ended on or before a day finds nobody. */
export const keysToFind = (grants: readonly Grant[], lastDayOver: string): string[] =>
  [...new Set(grants.filter(({ until }) => until === null || until > lastDayOver).map(({ role, scope }) => roleKey(role, scope)))];

const holdsOn = ({ state, grants }: Pick<Holder, 'state' | 'grants'>, day: string, role: Role, scope: string): boolean =>
  state === 'active' && grants.some((grant) =>
    grant.role === role && grant.scope === scope && grant.from <= day && (grant.until === null || day <= grant.until));

const overlap = (one: Grant, other: Grant): boolean =>
  (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until);

/**
 * A person with one more role. `absent` is whoever is stood in for: that person holds the role on the first day, and a
 * last day is set. Refusals: `datesUnfit` begins in the past or ends before it begins; `standInUnfit`; `roleHeld` the
 * person holds it already on one of these days.
 */
export function giveRole(person: Person, grant: Grant, { absent, now }: { absent: Holder | null; now: Date }): Result<Person, 'datesUnfit' | 'standInUnfit' | 'roleHeld'> {
  const { role, scope, from, until, standsInFor } = grant;
  if (from < dayOf(now) || (until !== null && until < from)) return refuse('datesUnfit');
  if (standsInFor && (until === null || standsInFor.id === person._id || !absent || !holdsOn(absent, from, role, scope))) return refuse('standInUnfit');
  if (person.grants.some((held) => held.role === role && held.scope === scope && overlap(held, grant))) return refuse('roleHeld');
  return ok(withGrants(person, [...person.grants, grant], now));
}

/**
 * A person without a role after `lastDay`, or from now on when it is `null`; a grant that has not begun then never was.
 * Refusals: `roleUnknown` no such grant, or it is over; `lastDayUnfit` the day is past, or later than the grant's own end.
 */
export function takeRole(person: Person, name: GrantName, { lastDay, now }: { lastDay: string | null; now: Date }): Result<Person, 'roleUnknown' | 'lastDayUnfit'> {
  const today = dayOf(now);
  const taken = person.grants.find(({ role, scope, from }) => role === name.role && scope === name.scope && from === name.from);
  if (!taken || (taken.until !== null && taken.until < today)) return refuse('roleUnknown');
  if (lastDay !== null && (lastDay < today || (taken.until !== null && lastDay > taken.until))) return refuse('lastDayUnfit');
  const until = lastDay ?? daysLater(now, -1);
  const left = person.grants.flatMap((grant) => (grant !== taken ? [grant] : until < grant.from ? [] : [{ ...grant, until }]));
  return ok(withGrants(person, left, now));
}

const withGrants = (person: Person, grants: Grant[], now: Date): Person =>
  ({ ...person, grants, roleKeys: keysToFind(grants, daysLater(now, -1)) });

/** The first day from today on without anybody in the office who can sign in; `null` when there is none. */
export function firstDayWithoutOffice(people: readonly Pick<Person, '_id' | 'state' | 'grants' | 'account'>[], now: Date): string | null {
  const able = people.filter(({ _id, account }) => account !== unboundAccount(_id));
  const ends = able.flatMap(({ grants }) => grants.flatMap(({ role, until }) => (role === 'office' && until !== null ? [until] : [])));
  const candidates = [dayOf(now), ...ends.map((end) => daysLater(endOfDay(end), 1))].filter((day) => day >= dayOf(now)).sort();
  return candidates.find((day) => !able.some((person) => holdsOn(person, day, 'office', 'plant'))) ?? null;
}
