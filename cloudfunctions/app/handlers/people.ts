import type { Answered, Parsed } from '#shared/contract/index';
import type { PersonLine } from '#shared/contract/views';
import { officeKey, roleKeysOf } from '#shared/domain/actor';
import { cleanName, cleanWorkNumber, unboundAccount } from '#shared/domain/names';
import type { Person } from '#shared/model/person';
import { ok } from '#shared/result';
import type { Context } from '../context';
import { openFolder } from '../folders';

const pageSize = 20;
const lastSign = '\uffff';

/** Digits and letters are the beginning of a work number, anything else of a name. */
function beginning(query: string): { field: 'workNumber' | 'name'; start: string } {
  const number = cleanWorkNumber(query);
  return /^[A-Z0-9-]+$/.test(number) ? { field: 'workNumber', start: number } : { field: 'name', start: cleanName(query) };
}

/** Finds by the beginning of the work number when digits or letters are typed, of the name otherwise. */
export async function searchPeople({ query, cursor }: Parsed<'people.search'>, { store, now }: Context): Promise<Answered<'people.search'>> {
  const { field, start } = beginning(query);
  const { items, next } = await store.page('people', {
    where: { [field]: { from: start, below: start + lastSign }, state: 'active' },
    orderBy: { field, direction: 'asc' },
    limit: pageSize,
    after: cursor ?? null,
  });
  return ok({ items: items.map((person) => lineOf(person, now)), next });
}

/** The plant is large and a name is short: a few are enough for who knows whom to look for, and no list of a unit. */
const colleaguesMax = 8;
const numberEndSigns = 4;

/** People one works with, by the beginning of name or work number; the office looks in every unit. */
export async function colleagues({ query }: Parsed<'people.colleagues'>, { store, caller, actor }: Context): Promise<Answered<'people.colleagues'>> {
  const { field, start } = beginning(query);
  const found = await store.find('people', {
    where: { ...(actor.roleKeys.includes(officeKey) ? {} : { unitId: caller.unitId }), [field]: { from: start, below: start + lastSign }, state: 'active' },
    orderBy: { field, direction: 'asc' },
    limit: colleaguesMax,
  });
  return ok({ items: found.map(({ _id, name, unitName, teamName, workNumber }) => ({ id: _id, name, unitName, teamName, numberEnd: workNumber.slice(-numberEndSigns) })) });
}

const lineOf = (person: Person, now: Date): PersonLine => {
  const { _id, workNumber, name, unitName, teamName, account } = person;
  return { id: _id, workNumber, name, unitName, teamName, bound: account !== unboundAccount(_id), hasRole: roleKeysOf(person, now).length > 0 };
};

export async function units(_input: object, { store }: Context): Promise<Answered<'org.units'>> {
  const found = await store.find('units', { where: {}, orderBy: { field: 'name', direction: 'asc' }, limit: 1000 });
  return ok({ units: found.map(({ _id, name, teams }) => ({ id: _id, name, teams })) });
}

export async function openDraftFolder({ requestId, purpose }: Parsed<'files.openFolder'>, context: Context): Promise<Answered<'files.openFolder'>> {
  const opened = await openFolder(requestId, purpose, context);
  return opened.ok ? ok({ folder: opened.value.path, photosMax: context.policy.numbers.content.photosMax }) : opened;
}
