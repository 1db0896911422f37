import type { Db } from '@cloudbase/database';
import type { Person, Unit } from '#shared/model/person';
import { expertGroups, type ExpertGroup } from '#shared/policy/roles';
import { groupLabels, roleLabels } from '#shared/text/labels';

/** Somebody the identity switcher can be; a newcomer has an account and nothing else yet. */
export type Playable = { name: string; workNumber: string | null; openid: string; roles: string[]; unit: string | null };

const rowsAtOnce = 1_000;
const newcomerCount = 3;

/** Everybody with a bound account, people with a role first, then accounts that nobody has bound. */
export async function peopleToPlay(database: Db, today: string): Promise<Playable[]> {
  const people = (await allOf<Person>(database, 'people')).filter(isBound);
  const unitNames = new Map((await allOf<Unit>(database, 'units')).map((unit) => [unit._id, unit.name]));
  const playable = people.map((person) => ({
    name: person.name,
    workNumber: person.workNumber,
    openid: person.account,
    roles: rolesOf(person, unitNames, today),
    unit: person.unitName,
  }));
  const [withRole, others] = [playable.filter(({ roles }) => roles.length > 0), playable.filter(({ roles }) => roles.length === 0)];
  return [...withRole, ...others.map((one) => ({ ...one, roles: ['职工'] })), ...newcomers(new Set(people.map(({ account }) => account)))];
}

async function allOf<T extends { _id: string }>(database: Db, collection: string): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const last = rows.at(-1)?._id ?? '';
    const query = database.collection(collection).where({ _id: database.command.gt(last) });
    const { data } = (await query.orderBy('_id', 'asc').limit(rowsAtOnce).get()) as { data: T[] };
    rows.push(...data);
    if (data.length < rowsAtOnce) return rows;
  }
}

function isBound({ account, state }: Person): boolean {
  return state === 'active' && !account.startsWith('unbound:');
}

function rolesOf({ grants }: Person, unitNames: Map<string, string>, today: string): string[] {
  const held = grants.filter(({ from, until }) => from <= today && (until === null || until >= today));
  return held.map(({ role, scope }) => (scope === 'plant' ? roleLabels[role] : `${roleLabels[role]}（${scopeName(scope, unitNames)}）`));
}

function scopeName(scope: string, unitNames: Map<string, string>): string {
  return expertGroups.includes(scope as ExpertGroup) ? groupLabels[scope as ExpertGroup] : (unitNames.get(scope) ?? scope);
}

function newcomers(taken: Set<string>): Playable[] {
  const found: Playable[] = [];
  for (let number = 1; found.length < newcomerCount; number += 1) {
    const openid = `visitor-${number}`;
    if (!taken.has(openid)) found.push({ name: `访客 ${number}`, workNumber: null, openid, roles: ['访客'], unit: null });
  }
  return found;
}
