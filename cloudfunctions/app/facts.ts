import { holdersAmong, keysAround, personKey, roleKey, roleKeysOf, type Holders } from '#shared/domain/actor';
import type { Named } from '#shared/domain/decide';
import { standingAmong } from '#shared/domain/earnings';
import type { Entry } from '#shared/model/ledger';
import type { OfferedMove } from '#shared/model/moveInputs';
import type { Suggestion } from '#shared/model/suggestion';
import { expertGroups, type ExpertGroup } from '#shared/policy/roles';
import type { Transaction } from '../store/store';
import { peopleAround, type Involved } from './grounds';

/** What a move rests on besides the suggestion, as the database has it. */
export type Facts = { readonly holders: Holders; readonly named: Named; readonly standing: readonly Entry[] };

type Asked = { readonly implementerId?: string; readonly unitId?: string; readonly originalId?: string; readonly expertIds?: readonly string[] };

/** Moves after which another group may hold the suggestion, or be asked. */
const toOtherGroups: readonly OfferedMove[] = ['resubmit', 'escalate', 'consult', 'appeal'];
/** Moves that may take back what was earned. */
const reversing: readonly OfferedMove[] = ['revoke', 'correct', 'invalidate'];
/** A suggestion earns at most four entries a round, each with its reversal. */
const entriesMax = 1000;

/** Looks up the people around a suggestion and whatever the call names: one operation, one more for each further thing. */
export async function factsFor(move: OfferedMove, asked: object, suggestion: Suggestion, transaction: Transaction, now: Date): Promise<Facts> {
  const { implementerId = suggestion.authorId, unitId, originalId, expertIds = [] }: Asked = asked;
  const groups = toOtherGroups.includes(move) ? expertGroups.flatMap((group) => [roleKey('expert', group), roleKey('groupLead', group)]) : [];
  const units = unitId ? [roleKey('specialist', unitId)] : [];
  const people = await peopleAround([...keysAround(suggestion), personKey(implementerId), ...expertIds.map(personKey), ...groups, ...units], transaction);
  const named: Named = {
    candidate: candidateAmong(people, implementerId),
    experts: people.filter((person) => expertIds.includes(person._id) && isExpertElsewhere(person, suggestion.group, now)).map(({ _id: id, name }) => ({ id, name })),
    original: originalId ? await transaction.get('suggestions', originalId) : null,
    unit: unitId ? await transaction.get('units', unitId) : null,
  };
  const standing = reversing.includes(move) ? standingAmong(await transaction.find('entries', { where: { suggestionId: suggestion._id }, limit: entriesMax })) : [];
  return { holders: holdersAmong(people, now), named, standing };
}

/** Whoever the call names, the author otherwise 自提自改. */
function candidateAmong(people: readonly Involved[], personId: string): Named['candidate'] {
  const found = people.find(({ _id, state }) => _id === personId && state === 'active');
  return found ? { id: found._id, name: found.name } : null;
}

/** Whether somebody sits today in an expert group other than this one. */
const isExpertElsewhere = (person: Involved, group: ExpertGroup, now: Date): boolean =>
  roleKeysOf(person, now).some((key) => (key.startsWith('expert:') || key.startsWith('groupLead:')) && !key.endsWith(`:${group}`));
