import type { Person, Grant } from '../model/person';
import type { Suggestion } from '../model/suggestion';
import type { Capacity } from '../policy/moves';
import { dayOf } from './time';

/** Who asks for a move. */
export type Actor = { readonly personId: string; readonly name: string; readonly roleKeys: readonly string[] };

/** Role key → ids of the people at the plant who hold it today. `person:<id>` is held by that person until they leave. */
export type Holders = Readonly<Record<string, readonly string[]>>;

export const roleKey = (role: string, scope: string): string => `${role}:${scope}`;
export const personKey = (personId: string): string => `person:${personId}`;
export const officeKey = roleKey('office', 'plant');
export const leaderKey = roleKey('leader', 'plant');

const isActive = (grant: Grant, today: string) => grant.from <= today && (grant.until === null || today <= grant.until);

/** Keys of the roles a person holds today; none once the person has left. */
export function roleKeysOf(person: Pick<Person, 'state' | 'grants'>, now: Date): string[] {
  if (person.state === 'left') return [];
  const today = dayOf(now);
  return person.grants.filter((grant) => isActive(grant, today)).map(({ role, scope }) => roleKey(role, scope));
}

export const actorOf = (person: Person, now: Date): Actor =>
  ({ personId: person._id, name: person.name, roleKeys: roleKeysOf(person, now) });

/** Who holds what, among the people handed in. */
export function holdersAmong(people: readonly Pick<Person, '_id' | 'state' | 'grants'>[], now: Date): Holders {
  const holders: Record<string, string[]> = {};
  for (const person of people) {
    const keys = person.state === 'active' ? [personKey(person._id), ...roleKeysOf(person, now)] : [];
    for (const key of keys) (holders[key] ??= []).push(person._id);
  }
  return holders;
}

/** The role key that stands for a capacity in one suggestion. */
export function keyOf(capacity: Exclude<Capacity, 'clock'>, suggestion: Suggestion): string {
  switch (capacity) {
    case 'author': return personKey(suggestion.authorId);
    case 'implementer': return personKey(suggestion.implementerId ?? suggestion.authorId);
    case 'specialist':
    case 'unitReviewer': return roleKey(capacity, suggestion.reviewUnitId);
    case 'expert':
    case 'groupLead': return roleKey(capacity, suggestion.group);
    case 'office': return officeKey;
  }
}

/** Every key that may matter for a suggestion's next moves: what to look up before deciding. */
export const keysAround = (suggestion: Suggestion): string[] => {
  const capacities = ['author', 'implementer', 'specialist', 'unitReviewer', 'expert', 'groupLead', 'office'] as const;
  return [...new Set([...capacities.map((capacity) => keyOf(capacity, suggestion)), leaderKey, ...suggestion.invitedIds.map(personKey)])];
};
