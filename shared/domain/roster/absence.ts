import type { Person } from '../../model/person';
import type { RosterRow } from './rows';
import { alikeKey } from './workNumbers';

type Candidate = Pick<Person, '_id' | 'workNumber' | 'name'>;

/**
 * Those of the people at the plant whom a whole roster does not name: they have left. A bad row names somebody too: by
 * work number, with or without leading zeros, or by name where the number cannot be read. Who runs the import stays.
 */
export function absentFrom<P extends Candidate>(rows: readonly RosterRow[], importerId: string, people: readonly P[]): P[] {
  const numbers = new Set(rows.map(({ workNumber }) => workNumber));
  const names = new Set(rows.filter(({ workNumber }) => workNumber === '').map(({ name }) => name));
  const alike = new Set(rows.map(alikeKey));
  const isNamed = (person: P) => numbers.has(person.workNumber) || alike.has(alikeKey(person)) || names.has(person.name);
  return people.filter((person) => person._id !== importerId && !isNamed(person));
}
