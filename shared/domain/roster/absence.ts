import type { Person } from '../../model/person';
import type { RosterRow } from './rows';

type Candidate = Pick<Person, '_id' | 'workNumber' | 'name'>;

/**
 * Those of the people at the plant whom a whole roster does not name: they have left. A bad row names somebody too: by
 * work number, or by name where the number cannot be read. Who runs the import stays.
 */
export function absentFrom<P extends Candidate>(rows: readonly RosterRow[], importerId: string, people: readonly P[]): P[] {
  const numbers = new Set(rows.map(({ workNumber }) => workNumber));
  const names = new Set(rows.filter(({ workNumber }) => workNumber === '').map(({ name }) => name));
  return people.filter(({ _id, workNumber, name }) => _id !== importerId && !numbers.has(workNumber) && !names.has(name));
}
