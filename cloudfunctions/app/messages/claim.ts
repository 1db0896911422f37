import type { Message } from '#shared/model/message';
import { AlreadyThere } from '../../store/store';
import type { NightlyContext } from '../nightly/step';
import type { Wanted } from './due';

type Given = Pick<NightlyContext, 'store' | 'now'>;

/**
 * Takes a message and one acceptance for it, before it is sent: whoever comes second finds it taken. `null` when it was
 * taken, or when nothing is left of what the person accepted.
 */
export async function claim(wanted: Wanted, { store, now }: Given): Promise<Message | null> {
  const claimed: Message = { ...wanted, schema: 1, version: 1, state: 'claimed', tries: 1, nextTryAt: null, error: null, claimedAt: now };
  try {
    return await store.transact(async (transaction) => {
      const subscription = await transaction.get('subscriptions', wanted.personId);
      const balance = subscription?.balances[wanted.template];
      if (!subscription || !balance || balance.left < 1) return null;
      await transaction.insert('messages', [claimed]);
      await transaction.replace('subscriptions', { ...subscription, balances: { ...subscription.balances, [wanted.template]: { ...balance, left: balance.left - 1 } } });
      return claimed;
    });
  } catch (error) {
    if (error instanceof AlreadyThere) return null;
    throw error;
  }
}

/** Takes a message that waits; its acceptance was taken before. */
export function claimAgain(id: string, { store, now }: Given): Promise<Message | null> {
  return store.transact(async (transaction) => {
    const waiting = await transaction.get('messages', id);
    if (waiting?.state !== 'waiting') return null;
    const claimed: Message = { ...waiting, state: 'claimed', tries: waiting.tries + 1, nextTryAt: null, claimedAt: now };
    await transaction.replace('messages', claimed);
    return claimed;
  });
}
