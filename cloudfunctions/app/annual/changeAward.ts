import { emptyAward, type Author } from '#shared/domain/annual/draft';
import type { AnnualAward } from '#shared/model/annualAward';
import { ok, refuse, type Result } from '#shared/result';
import type { Reader, Transaction } from '../../store/store';
import { againOnCollision } from '../collisions';
import type { Context } from '../context';

/** A year's awards as stored; empty under version 0 before anybody decided anything. */
export const readAward = async (year: number, reader: Reader): Promise<AnnualAward> => await reader.get('annualAwards', String(year)) ?? emptyAward(year);

/** Puts a year's awards back under their next version. */
export async function writeAward(next: AnnualAward, transaction: Transaction): Promise<AnnualAward> {
  const stored = { ...next, version: next.version + 1 };
  if (next.version === 0) await transaction.insert('annualAwards', [stored]);
  else await transaction.replace('annualAwards', next);
  return stored;
}

type Asked = { readonly requestId: string; readonly year: number };

export const authorOf = (requestId: string, { caller, inputHash, now }: Context): Author => ({ requestId, inputHash, byId: caller._id, byName: caller.name, at: now });

/**
 * Changes a year's awards at most once for a request id, and keeps who did what with them. The ids stand in the document
 * itself: a repeat is found in the transaction, before anything is decided again.
 */
export function changeAward<E extends string>(
  { requestId, year }: Asked,
  context: Context,
  work: (award: AnnualAward, author: Author, transaction: Transaction) => Result<AnnualAward, E> | Promise<Result<AnnualAward, E>>,
): Promise<Result<AnnualAward, E | 'idReused'>> {
  return againOnCollision(() => context.store.transact(async (transaction): Promise<Result<AnnualAward, E | 'idReused'>> => {
    const award = await readAward(year, transaction);
    const before = [...award.changes, ...award.corrections].find((change) => change.requestId === requestId);
    if (before) return before.byId === context.caller._id && before.inputHash === context.inputHash ? ok(award) : refuse('idReused');
    const next = await work(award, authorOf(requestId, context), transaction);
    return next.ok ? ok(await writeAward(next.value, transaction)) : next;
  }));
}
