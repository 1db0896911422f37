import type { RoleChangeView } from '#shared/contract/roles';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere, type Transaction } from '../../store/store';
import type { Context } from '../context';
import { changeView } from './views';

type Work<E extends string> = (transaction: Transaction) => Promise<Result<RoleChangeView, E>>;

/**
 * Changes somebody's roles at most once for its request id: a repeat by the same person with the same input answers as
 * the first time, the same id for anything else is `idReused`.
 */
export async function changeOnce<E extends string>(requestId: string, context: Context, work: Work<E>): Promise<Result<RoleChangeView, E | 'idReused'>> {
  try {
    const result = await context.store.transact(work);
    return result.ok ? result : (await earlier(requestId, context)) ?? result;
  } catch (error) {
    const repeat = error instanceof AlreadyThere ? await earlier(requestId, context) : null;
    if (repeat) return repeat;
    throw error;
  }
}

async function earlier(requestId: string, { store, caller, inputHash }: Context): Promise<Result<RoleChangeView, 'idReused'> | null> {
  const change = await store.get('roleChanges', requestId);
  if (!change) return null;
  return change.byId === caller._id && change.inputHash === inputHash ? ok(changeView(change)) : refuse('idReused');
}
