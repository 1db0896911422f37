import type { EndpointName, Input, Output } from '#shared/contract/index';
import { endOfMonth, monthOf, monthsLater } from '#shared/domain/time';
import type { Clock } from '../cloudbase/clock';
import { accountOf } from './people';

type Call = <E extends EndpointName>(openid: string, endpoint: E, input: Input<E>) => Promise<Output<E>>;
type Stage = { readonly call: Call; readonly clock: Pick<Clock, 'set'>; readonly now: Date };

const office = accountOf('A1001');
/** The office pays on the morning of the fifth. */
const paydayMs = (4 * 24 + 10) * 3_600_000;

/** Pays the months as time goes on: each call pays what came due before `at`. The last month that is over is left to whoever tries the plant. */
export function payingMonths({ call, clock, now }: Stage, start: Date): (at: Date) => Promise<void> {
  const left = monthsLater(monthOf(now), -1);
  let month = monthOf(start);
  return async (at) => {
    for (; month < left && paydayOf(month) < at; month = monthsLater(month, 1)) {
      clock.set(paydayOf(month));
      const { months } = await call(office, 'awards.pending', {});
      if (months.includes(month)) await pay(call, month);
    }
  };
}

const paydayOf = (month: string) => new Date(endOfMonth(month).getTime() + paydayMs);

async function pay(call: Call, month: string): Promise<void> {
  let { state } = await call(office, 'awards.prepare', { month });
  while (state === 'gathering') ({ state } = await call(office, 'awards.step', { month }));
  await call(office, 'awards.confirm', { month });
}
