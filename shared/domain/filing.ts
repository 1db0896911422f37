import type { Filing } from '../model/moveInputs';
import type { Person } from '../model/person';
import type { PolicyNumbers } from '../policy/policy';
import { ok, refuse, type Result } from '../result';
import { officeKey, roleKey, type Actor } from './actor';

/** Whose suggestion it is. */
export type Filers = { readonly author: Person; readonly coAuthors: readonly Person[] };

/**
 * Whether somebody may file so: for colleagues of the own unit, a specialist for the unit looked after, the office for
 * anybody and for the workers' congress. `people`: whoever the call names, as the roster has them.
 * Refusals: `authorUnfit`; `coAuthorUnfit` somebody unknown, gone, named twice, the author, or too many; `notAllowed`.
 * Source: rules §2.
 */
export function checkFiling({ filing, caller, actor, people, content }: {
  filing: Pick<Filing, 'authorId' | 'coAuthorIds' | 'source'>; caller: Person; actor: Actor; people: readonly Person[]; content: Pick<PolicyNumbers['content'], 'coAuthorsMax'>;
}): Result<Filers, 'authorUnfit' | 'coAuthorUnfit' | 'notAllowed'> {
  const { authorId = caller._id, coAuthorIds, source } = filing;
  const ofOffice = actor.roleKeys.includes(officeKey);
  if (source === 'congress' && !ofOffice) return refuse('notAllowed');
  const atPlant = (id: string) => people.find(({ _id, state }) => _id === id && state === 'active');
  const author = authorId === caller._id ? caller : atPlant(authorId);
  if (!author || (author !== caller && !ofOffice && !worksWith(author, caller, actor))) return refuse('authorUnfit');
  const coAuthors = coAuthorIds.flatMap((id) => (id === caller._id ? [caller] : atPlant(id) ?? []));
  const distinct = new Set([authorId, ...coAuthorIds]).size === coAuthorIds.length + 1;
  if (!distinct || coAuthors.length < coAuthorIds.length || coAuthors.length > content.coAuthorsMax) return refuse('coAuthorUnfit');
  return ok({ author, coAuthors });
}

const worksWith = ({ unitId }: Person, caller: Person, { roleKeys }: Actor): boolean =>
  unitId === caller.unitId || roleKeys.includes(roleKey('specialist', unitId));
