import type { Answered } from '#shared/contract/index';
import type { MeView } from '#shared/contract/views';
import { actorOf } from '#shared/domain/actor';
import type { Person } from '#shared/model/person';
import type { Role } from '#shared/policy/roles';
import { ok, refuse } from '#shared/result';
import type { VisitorContext } from '../context';

export async function me(_input: object, { caller, now }: VisitorContext): Promise<Answered<'me.get'>> {
  if (!caller) return ok({ bound: false, person: null });
  return caller.state === 'left' ? refuse('leftPlant') : ok(viewOf(caller, now));
}

/** What a person sees of itself, with the roles held today. */
export function viewOf(person: Person, now: Date): MeView {
  const { _id, workNumber, name, unitId, unitName, teamName, personCategories, partyMember } = person;
  const roles = actorOf(person, now).roleKeys.map((key) => {
    const [role, scope = ''] = key.split(':');
    return { role: role as Role, scope };
  });
  return { bound: true, person: { id: _id, workNumber, name, unitId, unitName, teamName, personCategories, partyMember, roles } };
}
