import { absentFrom } from '#shared/domain/roster/absence';
import { isBad, type RosterRow } from '#shared/domain/roster/rows';
import { zeroVariants } from '#shared/domain/roster/workNumbers';
import type { Person, Unit } from '#shared/model/person';
import type { Reader } from '../../store/store';

/** The most values of one `in` query. */
const valuesAtOnce = 500;

/**
 * People and units whom rows name, as stored; somebody whose number is unknown is looked for with other leading zeros.
 * One operation for each 500 values.
 */
export async function namedIn(rows: readonly RosterRow[], reader: Reader): Promise<{ people: Person[]; units: Unit[] }> {
  const good = rows.flatMap((row) => (isBad(row) ? [] : [row]));
  const people = await peopleNumbered(good.map(({ workNumber }) => workNumber), reader);
  const known = new Set(people.map(({ workNumber }) => workNumber));
  const unknown = good.filter(({ workNumber }) => !known.has(workNumber));
  people.push(...await peopleNumbered(unknown.flatMap(({ workNumber }) => zeroVariants(workNumber)), reader));
  const units: Unit[] = [];
  for (const names of portions(good.map(({ unit }) => unit))) {
    units.push(...await reader.find('units', { where: { name: { in: names } }, limit: valuesAtOnce }));
  }
  return { people, units };
}

async function peopleNumbered(workNumbers: readonly string[], reader: Reader): Promise<Person[]> {
  const people: Person[] = [];
  for (const numbers of portions(workNumbers)) {
    people.push(...await reader.find('people', { where: { workNumber: { in: numbers } }, limit: valuesAtOnce }));
  }
  return people;
}

function portions(values: readonly string[]): string[][] {
  const wanted = [...new Set(values)].filter((value) => value !== '');
  const count = Math.ceil(wanted.length / valuesAtOnce);
  return Array.from({ length: count }, (_, index) => wanted.slice(index * valuesAtOnce, (index + 1) * valuesAtOnce));
}

/** A page of the people at the plant in the order of their work numbers, those after `after`. */
export type AtPlant = Pick<Person, '_id' | 'workNumber' | 'name' | 'unitName'>;
export const atPlant = (reader: Reader, after: string, limit: number): Promise<AtPlant[]> =>
  reader.pick('people', ['_id', 'workNumber', 'name', 'unitName'], {
    where: { state: 'active', workNumber: { above: after } },
    orderBy: { field: 'workNumber', direction: 'asc' },
    limit,
  });

const pageSize = 1000;

/** Everybody at the plant whom a whole roster does not name. One operation for each 1,000 people. */
export async function absentPeople(rows: readonly RosterRow[], importerId: string, reader: Reader): Promise<AtPlant[]> {
  const absent: AtPlant[] = [];
  for (let after: string | null = ''; after !== null;) {
    const people = await atPlant(reader, after, pageSize);
    absent.push(...absentFrom(rows, importerId, people));
    after = people.length < pageSize ? null : people.at(-1)?.workNumber ?? null;
  }
  return absent;
}
