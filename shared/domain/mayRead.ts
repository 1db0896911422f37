import type { Suggestion } from '../model/suggestion';
import { leaderKey, officeKey, roleKey, type Actor } from './actor';

type Owned = Pick<Suggestion, 'authorId' | 'filedById' | 'implementerId' | 'coAuthorIds' | 'invitedIds' | 'unitId' | 'reviewUnitId'>;

/** Who may open a suggestion before it is shared: those it belongs to, its unit's and the plant's reviewers, office, leaders. */
export function mayRead(suggestion: Owned, { personId, roleKeys }: Actor): boolean {
  const { authorId, filedById, implementerId, coAuthorIds, invitedIds, unitId, reviewUnitId } = suggestion;
  if ([authorId, filedById, implementerId, ...coAuthorIds, ...invitedIds].includes(personId)) return true;
  const readers = [officeKey, leaderKey, ...[unitId, reviewUnitId].flatMap((unit) => [roleKey('specialist', unit), roleKey('unitReviewer', unit)])];
  return roleKeys.some((key) => readers.includes(key) || key.startsWith('expert:') || key.startsWith('groupLead:'));
}
