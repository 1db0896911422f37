import { keysAround } from '#shared/domain/actor';
import type { DecideByClock } from '#shared/domain/clock';
import { againOnCollision } from '../collisions';
import { commit } from '../commit';
import { holdersOf } from '../grounds';
import type { NightlyContext } from './step';

/** At most so many suggestions a turn. */
export const movedPerTurn = 20;

/**
 * Makes one move by the clock for each of these suggestions, on what its transaction finds there: whoever acted meanwhile
 * comes first. What fails is logged and left for another night. Answers how many were moved.
 */
export async function moveEach(ids: readonly string[], decide: DecideByClock, context: NightlyContext): Promise<number> {
  let moved = 0;
  for (const id of ids) {
    try {
      if (await againOnCollision(() => moveOne(id, decide, context))) moved += 1;
    } catch (error) {
      context.log({ requestId: context.requestId, suggestion: id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return moved;
}

const moveOne = (id: string, decide: DecideByClock, { store, policy, calendar, now }: NightlyContext): Promise<boolean> =>
  store.transact(async (transaction) => {
    const suggestion = await transaction.get('suggestions', id);
    if (!suggestion) return false;
    const holders = await holdersOf(keysAround(suggestion), transaction, now);
    const decision = decide(suggestion, { holders, policy, calendar, now });
    if (decision) await commit(transaction, decision);
    return decision !== null;
  });
