import type { Person } from '#shared/model/person';
import type { Role } from '#shared/policy/roles';
import type { Running } from '../../local/running';

const today = () => new Date().toISOString().slice(0, 10);

/** Somebody of the demo plant whom a test can play: bound, at the plant. */
async function playable({ database }: Running): Promise<Person[]> {
  const { data } = (await database.collection('people').limit(1_000).get()) as { data: Person[] };
  return data.filter(({ account, state }) => state === 'active' && !account.startsWith('unbound:'));
}

export async function holderOf(running: Running, role: Role, scope?: string): Promise<Person> {
  const holds = ({ grants }: Person) =>
    grants.some((grant) => grant.role === role && grant.from <= today() && (grant.until ?? today()) >= today() && (scope === undefined || grant.scope === scope));
  return found((await playable(running)).find(holds), `${role} of ${scope ?? 'anything'}`);
}

/** An employee without a role, in a unit that has a specialist. */
export async function workerOf(running: Running, unitId: string): Promise<Person> {
  return found((await playable(running)).find((person) => person.grants.length === 0 && person.unitId === unitId), `worker of ${unitId}`);
}

function found(person: Person | undefined, who: string): Person {
  if (person === undefined) throw new Error(`the demo plant has no ${who} with an account`);
  return person;
}
