import type { Named } from '../../model/annualAward';
import type { Person } from '../../model/person';

/** A specialist with the units looked after on the day that counts. */
export type Specialist = { readonly person: Named; readonly units: readonly { readonly id: string; readonly name: string }[] };

/** The day on which the role must be held: the last of the year. Source: rules §4 [decided]. */
export const countingDay = (year: number): string => `${year}-12-31`;

export const namedOf = ({ _id, workNumber, name, unitId, unitName }: Pick<Person, '_id' | 'workNumber' | 'name' | 'unitId' | 'unitName'>): Named =>
  ({ id: _id, workNumber, name, unitId, unitName });

/**
 * Everybody who held the role of a specialist on a day, once, with all units it was held for. Who only stood in for
 * somebody absent is not a unit's specialist; who has left since then was one.
 */
export function specialistsOn(day: string, people: readonly Person[], units: readonly { readonly id: string; readonly name: string }[]): Specialist[] {
  return people.flatMap((person) => {
    const held = person.grants.filter(({ role, from, until, standsInFor }) => role === 'specialist' && !standsInFor && from <= day && (until === null || day <= until));
    const lookedAfter = units.filter(({ id }) => held.some(({ scope }) => scope === id));
    return lookedAfter.length === 0 ? [] : [{ person: namedOf(person), units: lookedAfter }];
  }).sort((a, b) => (a.person.workNumber < b.person.workNumber ? -1 : 1));
}
