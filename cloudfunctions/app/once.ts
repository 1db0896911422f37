import type { Receipt } from '#shared/contract/views';
import { ok, refuse, type Refused, type Result } from '#shared/result';
import { AlreadyThere, type Transaction } from '../store/store';
import type { Context } from './context';

/** Two calls may create the same account or counter at once: the second finds it on its next try. */
const triesAfterCollision = 5;

/**
 * Makes a move at most once for its request id. The look-up costs nothing unless the move is refused or its id is there
 * already; `becauseTaken` then tells whether another unique value was the reason.
 */
export const once = <E extends string>(
  requestId: string,
  context: Context,
  work: (transaction: Transaction) => Promise<Result<Receipt, E>>,
  becauseTaken?: () => Promise<Refused<E> | null>,
): Promise<Result<Receipt, E | 'idReused'>> => atMostOnce(() => earlier(requestId, context), context, work, becauseTaken);

/**
 * Does what a call asks for at most once. A repeat by the same person with the same input answers as the first time, even
 * after the state has moved on; the same id for anything else is `idReused`. `before` looks up what an earlier call with
 * the id did.
 */
export async function atMostOnce<T, E extends string>(
  before: () => Promise<Result<T, 'idReused'> | null>,
  { store }: Pick<Context, 'store'>,
  work: (transaction: Transaction) => Promise<Result<T, E>>,
  becauseTaken: () => Promise<Refused<E> | null> = async () => null,
): Promise<Result<T, E | 'idReused'>> {
  for (let tries = 1; ; tries += 1) {
    try {
      const result = await store.transact(work);
      return result.ok ? result : (await before()) ?? result;
    } catch (error) {
      if (!(error instanceof AlreadyThere)) throw error;
      const repeat = await before();
      if (repeat) return repeat;
      const taken = await becauseTaken();
      if (taken) return taken;
      if (tries === triesAfterCollision) throw error;
    }
  }
}

/** What was answered when this call was made before; `null` when it was not. */
export async function earlier(requestId: string, { store, caller, inputHash }: Context): Promise<Result<Receipt, 'idReused'> | null> {
  const entry = await store.get('history', requestId);
  if (!entry) return null;
  if (entry.byId !== caller._id || entry.inputHash !== inputHash) return refuse('idReused');
  return ok({ id: entry.suggestionId, number: entry.suggestionNumber, status: entry.to, round: entry.round, version: entry.sequence });
}
