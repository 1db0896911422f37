import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cloud } from '../../local/cloudbase/cloud';
import type { Asked } from '../../local/cloudbase/wire/answer';
import type { WireReply } from '../../local/cloudbase/wire/protocol';

/** What happens to a call at its so-manieth request to the database. */
type Cut = { left: number; readonly how: 'killed' | 'killedAfter' | 'conflict'; over: boolean };
const cuts = new AsyncLocalStorage<Cut>();

/** Runs a call whose function is killed at its so-manieth request to the database: before that reaches the cloud, or before its answer comes back. */
export const killedAt = <T>(cut: { readonly request: number; readonly carriedOut: boolean }, call: () => Promise<T>): Promise<T> =>
  cuts.run({ left: cut.request, how: cut.carriedOut ? 'killedAfter' : 'killed', over: false }, call);

/** Runs a call of which the database undoes a transaction at its so-manieth request, as when another transaction was quicker. */
export const undoneAt = <T>(request: number, call: () => Promise<T>): Promise<T> => cuts.run({ left: request, how: 'conflict', over: false }, call);

const lost = { requestId: 'killed', code: 'KILLED', message: 'the function was killed here' };
const conflict = { requestId: 'conflict', code: 'DATABASE_TRANSACTION_CONFLICT', message: 'another transaction was quicker here' };

/** Lets the requests of a killed call fail, and undoes transactions. As on the platform, an open transaction then ends without effect. */
export function makeCuttable(cloud: Cloud): void {
  const answer = cloud.answer.bind(cloud);
  const undo = ({ request: { transactionId } }: Asked) => cuts.exit(() => answer({ request: { action: 'database.abortTransaction', transactionId }, bytes: 0 }));
  cloud.answer = async (asked): Promise<WireReply> => {
    const cut = cuts.getStore();
    if (!cut || (cut.over && cut.how === 'conflict')) return answer(asked);
    const inTransaction = typeof asked.request.transactionId === 'string';
    cut.left -= 1;
    if (!cut.over && (cut.left > 0 || (cut.how === 'conflict' && !inTransaction))) return answer(asked);
    if (!cut.over && cut.how === 'killedAfter') await answer(asked);
    cut.over = true;
    if (inTransaction) await undo(asked);
    return cut.how === 'conflict' ? conflict : lost;
  };
}
