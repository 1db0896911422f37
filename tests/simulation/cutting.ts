import { AsyncLocalStorage } from 'node:async_hooks';
import type { Cloud } from '../../local/cloudbase/cloud';

/** How many requests of a call still reach the cloud; whether the last of them is carried out though nobody hears of it. */
type Cut = { left: number; readonly carriedOut: boolean; over: boolean };
const cuts = new AsyncLocalStorage<Cut>();

/** Runs a call whose function is killed at its so-manieth request to the database: before that reaches the cloud, or before its answer comes back. */
export const killedAt = <T>(cut: { readonly request: number; readonly carriedOut: boolean }, call: () => Promise<T>): Promise<T> =>
  cuts.run({ left: cut.request, carriedOut: cut.carriedOut, over: false }, call);

const lost = { requestId: 'killed', code: 'KILLED', message: 'the function was killed here' };

/** Lets the requests of a killed call fail. As on the platform, its open transaction ends without effect. */
export function makeCuttable(cloud: Cloud): void {
  const answer = cloud.answer.bind(cloud);
  cloud.answer = async (asked) => {
    const cut = cuts.getStore();
    if (!cut) return answer(asked);
    const { transactionId } = asked.request;
    if (!cut.over && cut.left > 1) {
      cut.left -= 1;
      return answer(asked);
    }
    if (!cut.over && cut.carriedOut) await answer(asked);
    cut.over = true;
    if (typeof transactionId === 'string') await cuts.exit(() => answer({ request: { action: 'database.abortTransaction', transactionId }, bytes: 0 }));
    return lost;
  };
}
