import type { Subscription } from '../model/message';
import { acceptancesKept, type MessageTemplate } from '../policy/messageTemplates';

/** A repeated call comes soon after the first: no more of them are remembered. */
const callsRemembered = 20;

type Answers = {
  readonly requestId: string;
  readonly inputHash: string;
  readonly accepted: readonly MessageTemplate[];
  readonly declined: readonly MessageTemplate[];
};

/** One acceptance more for each template accepted, as long as fewer are kept than are of use. */
export function accept(subscription: Subscription, { requestId, inputHash, accepted, declined }: Answers): Subscription {
  const balances = { ...subscription.balances };
  const of = (template: MessageTemplate) => balances[template] ?? { accepted: 0, declined: 0, left: 0 };
  for (const template of new Set(accepted)) {
    const { accepted: before, declined: no, left } = of(template);
    balances[template] = { accepted: before + 1, declined: no, left: Math.min(left + 1, acceptancesKept) };
  }
  for (const template of new Set(declined)) balances[template] = { ...of(template), declined: of(template).declined + 1 };
  return { ...subscription, balances, recent: [...subscription.recent, { requestId, inputHash }].slice(-callsRemembered) };
}
