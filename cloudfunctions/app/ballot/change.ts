import { ballotIdOf } from '#shared/domain/ballot/steps';
import type { Ballot } from '#shared/model/ballot';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere, type Transaction } from '../../store/store';
import type { Context } from '../context';

type Change = Ballot['changes'][number];
type Asked = Pick<Change, 'requestId' | 'what'> & { readonly year: number; readonly words?: string };
/** A ballot as it is to be written, and what is written with it. */
type Work<E extends string> = (ballot: Ballot | null, transaction: Transaction) => Promise<Result<Omit<Ballot, 'changes'>, E>>;

/** Two may open the ballot of a year at once: the second finds it on its next try. */
const triesAfterCollision = 3;

/**
 * Changes a ballot, or begins it, at most once for a request id, and keeps who of the office did what with it. Members’
 * sheets do not come this way: their calls leave no id.
 */
export async function changeBallot<E extends string>(asked: Asked, context: Context, work: Work<E>): Promise<Result<Ballot, E | 'idReused'>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await context.store.transact((transaction) => changeOnce(asked, context, transaction, work));
    } catch (error) {
      if (!(error instanceof AlreadyThere) || tries === triesAfterCollision) throw error;
    }
  }
}

async function changeOnce<E extends string>(asked: Asked, context: Context, transaction: Transaction, work: Work<E>): Promise<Result<Ballot, E | 'idReused'>> {
  const { requestId, year, what, words = '' } = asked;
  const { caller: { _id: byId, name: byName }, inputHash, now: at } = context;
  const ballot = await transaction.get('ballots', ballotIdOf(year));
  const earlier = ballot?.changes.find((change) => change.requestId === requestId);
  if (ballot && earlier) return earlier.byId === byId && earlier.inputHash === inputHash ? ok(ballot) : refuse('idReused');
  const next = await work(ballot, transaction);
  if (!next.ok) return next;
  const kept: Ballot = { ...next.value, changes: [...(ballot?.changes ?? []), { requestId, inputHash, what, words, byId, byName, at }] };
  if (ballot) await transaction.replace('ballots', kept);
  else await transaction.insert('ballots', [kept]);
  return ok(kept);
}
