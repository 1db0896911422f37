import type { Prize } from '#shared/model/season';
import { ok, refuse, type Result } from '#shared/result';
import type { Store, Transaction } from '../../store/store';
import { forgetShelf } from './shelf';

const itemsPerStep = 20;

/** How many items a prize has by now. */
export const readyOf = ({ made, removed }: Pick<Prize, 'made' | 'removed'>): number => made - removed;

/**
 * Brings the items of a prize nearer to its stock: at most twenty made, or twenty free ones taken away. The prize counts
 * them in the same transaction, so that it may be stopped anywhere and called by many. Where nothing free is left to take
 * away, the stock becomes what is there. Refusal: `notFound`.
 */
export async function stepStock(prizeId: string, store: Store): Promise<Result<Prize, 'notFound'>> {
  const stepped = await store.transact(async (transaction): Promise<Result<Prize, 'notFound'>> => {
    const prize = await transaction.get('prizes', prizeId);
    if (!prize) return refuse('notFound');
    const missing = prize.stock - readyOf(prize);
    if (missing === 0) return ok(prize);
    const next = missing > 0 ? await makeItems(prize, missing, transaction) : await removeItems(prize, -missing, transaction);
    await transaction.replace('prizes', next);
    return ok(next);
  });
  forgetShelf(store);
  return stepped;
}

async function makeItems(prize: Prize, missing: number, transaction: Transaction): Promise<Prize> {
  const count = Math.min(itemsPerStep, missing);
  const { _id: prizeId, seasonId, made } = prize;
  await transaction.insert('prizeItems', Array.from({ length: count }, (_, i) =>
    ({ _id: `${prizeId}:${made + i + 1}`, schema: 1 as const, version: 1, seasonId, prizeId, state: 'free' as const })));
  return { ...prize, made: made + count };
}

async function removeItems(prize: Prize, surplus: number, transaction: Transaction): Promise<Prize> {
  const free = await transaction.find('prizeItems', { where: { prizeId: prize._id, state: 'free' }, limit: Math.min(itemsPerStep, surplus) });
  if (free.length === 0) return { ...prize, stock: readyOf(prize) };
  for (const item of free) await transaction.replace('prizeItems', { ...item, state: 'removed' });
  return { ...prize, removed: prize.removed + free.length };
}
