import { holdersAmong, leaderKey } from '#shared/domain/actor';
import { choicesOf } from '#shared/domain/ballot/sheet';
import type { Ballot } from '#shared/model/ballot';
import type { Reader } from '../../store/store';

/** A leading group is a dozen people; its past members are found with it. */
const membersMost = 200;

/** Ids of those who are of the leading group today and have something to choose; one operation. */
export async function membersOf(ballot: Pick<Ballot, 'places' | 'candidates'>, now: Date, reader: Reader): Promise<readonly string[]> {
  const people = await reader.pick('people', ['_id', 'state', 'grants'], { where: { roleKeys: leaderKey }, limit: membersMost });
  return (holdersAmong(people, now)[leaderKey] ?? []).filter((id) => choicesOf(ballot, id) > 0);
}
