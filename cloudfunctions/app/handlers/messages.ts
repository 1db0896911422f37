import type { Answered, Parsed } from '#shared/contract/index';
import { accept } from '#shared/domain/subscriptions';
import type { Subscription } from '#shared/model/message';
import { acceptancesKept, templateNames } from '#shared/policy/messageTemplates';
import { ok, refuse } from '#shared/result';
import { againOnCollision } from '../collisions';
import type { Context } from '../context';

/** What a person accepted, for each template that this deployment has. */
export async function subscriptions(_input: object, context: Context): Promise<Answered<'messages.get'>> {
  return ok(viewOf(await context.store.get('subscriptions', context.caller._id), context));
}

export async function noteAcceptance(input: Parsed<'messages.note'>, context: Context): Promise<Answered<'messages.note'>> {
  const { store, caller, inputHash } = context;
  return againOnCollision(() => store.transact(async (transaction): Promise<Answered<'messages.note'>> => {
    const before = await transaction.get('subscriptions', caller._id);
    const earlier = before?.recent.find(({ requestId }) => requestId === input.requestId);
    if (earlier) return earlier.inputHash === inputHash ? ok(viewOf(before, context)) : refuse('idReused');
    const known: Subscription = before ?? { _id: caller._id, schema: 1, version: 1, balances: {}, recent: [] };
    const after = accept(known, { ...input, inputHash });
    if (before) await transaction.replace('subscriptions', after);
    else await transaction.insert('subscriptions', [after]);
    return ok(viewOf(after, context));
  }));
}

function viewOf(subscription: Subscription | null, { messages: { templateIds } }: Context) {
  return {
    templates: templateNames.flatMap((name) => {
      const id = templateIds[name];
      if (!id) return [];
      const balance = subscription?.balances[name] ?? { accepted: 0, declined: 0, left: 0 };
      return [{ name, id, ...balance, full: balance.left >= acceptancesKept }];
    }),
  };
}
