import { leaderKey, officeKey } from '#shared/domain/actor';
import { taskIn, type BallotTask } from '#shared/domain/ballot/steps';
import type { Context } from '../context';
import { membersOf } from './members';

/**
 * What a ballot waits for from the caller; looked up when home is shown, and never stored, so that no notice tells when
 * somebody voted. Nothing is read for who is neither of the leading group nor of the office.
 */
export async function ballotTaskOf({ store, actor: { personId, roleKeys }, now }: Context): Promise<{ readonly year: number; readonly task: BallotTask } | null> {
  const [isMember, isOffice] = [roleKeys.includes(leaderKey), roleKeys.includes(officeKey)];
  if (!isMember && !isOffice) return null;
  const [ballot] = await store.find('ballots', { where: { state: { in: ['open', 'tied'] } }, orderBy: { field: '_id', direction: 'desc' }, limit: 1 });
  if (!ballot) return null;
  const task = taskIn(ballot, { personId, isMember, isOffice, members: isOffice ? await membersOf(ballot, now, store) : [], now });
  return task && { year: ballot.year, task };
}
