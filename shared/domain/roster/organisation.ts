import type { Person, Unit } from '../../model/person';

type Place = Pick<Person, 'unitId' | 'unitName' | 'teamId' | 'teamName'>;

/** Units by name: those that exist and those that an import makes on its way. */
export type Units = ReadonlyMap<string, Unit>;

/** Where a unit and team stand, and the unit as it must be stored for that when it is new or has a new team. */
export type Placed = { readonly place: Place; readonly unit: Unit | null };

/**
 * Finds unit and team by name, or makes them: the same name gives the same id on every machine, so that a repeated import
 * meets what the first one made.
 */
export function placeOf(unitName: string, teamName: string | null, units: Units): Placed {
  const known = units.get(unitName);
  const unit: Unit = known ?? { _id: `u${shortHash(unitName)}`, schema: 1, version: 1, name: unitName, teams: [] };
  const place = { unitId: unit._id, unitName };
  if (teamName === null) return { place: { ...place, teamId: null, teamName: null }, unit: known ? null : unit };
  const team = unit.teams.find(({ name }) => name === teamName);
  if (team) return { place: { ...place, teamId: team.id, teamName }, unit: null };
  const made = { id: `t${shortHash(`${unit._id}/${teamName}`)}`, name: teamName };
  return { place: { ...place, teamId: made.id, teamName }, unit: { ...unit, teams: [...unit.teams, made] } };
}

/** 53 bits of cyrb53 in at most eleven signs: among ten thousand names two alike are one in a hundred million. */
export function shortHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
