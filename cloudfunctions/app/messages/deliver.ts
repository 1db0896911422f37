import type { Message } from '#shared/model/message';
import { acceptancesKept, triesMost } from '#shared/policy/messageTemplates';
import type { Sending } from '../../services/messages';
import type { NightlyContext } from '../nightly/step';

const minuteMs = 60_000;

/**
 * Sends a claimed message and writes down what became of it. Where that cannot be written it stays claimed, and nobody
 * sends it again.
 */
export async function deliver(message: Message, openid: string, context: Pick<NightlyContext, 'store' | 'messages' | 'now' | 'count'>): Promise<void> {
  const { template, data, suggestionId } = message;
  const page = `packages/suggestion/detail/index?id=${suggestionId}`;
  const sending = await context.messages.send({ openid, template, page, data });
  const after = settled(message, sending, context.now);
  context.count(`messages ${after.state}`);
  await context.store.transact(async (transaction) => {
    const known = await transaction.get('messages', message._id);
    if (!known) throw new Error(`the claimed message ${message._id} is gone`);
    await transaction.replace('messages', { ...known, ...after });
    const subscription = after.state === 'refused' || after.state === 'failed' ? await transaction.get('subscriptions', message.personId) : null;
    const balance = subscription?.balances[template];
    if (!subscription || !balance) return;
    // WeChat takes nothing from what was accepted for a message it never sent.
    const left = after.state === 'refused' ? 0 : Math.min(balance.left + 1, acceptancesKept);
    await transaction.replace('subscriptions', { ...subscription, balances: { ...subscription.balances, [template]: { ...balance, left } } });
  });
}

/** What was not taken waits, twice as long each time, and fails in the end. */
function settled({ tries }: Message, { outcome, error }: Sending, now: Date): Pick<Message, 'state' | 'nextTryAt' | 'error'> {
  if (outcome !== 'notTaken') return { state: outcome, nextTryAt: null, error };
  if (tries >= triesMost) return { state: 'failed', nextTryAt: null, error };
  return { state: 'waiting', nextTryAt: new Date(now.getTime() + 2 ** tries * minuteMs), error };
}
