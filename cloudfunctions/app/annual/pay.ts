import { payNext } from '#shared/domain/annual/payment';
import type { AnnualAward } from '#shared/model/annualAward';
import { ok, refuse, type Result } from '#shared/result';
import { againOnCollision } from '../collisions';
import type { Context } from '../context';
import type { NightlyStep } from '../nightly/step';
import { post } from '../post';
import { readAward, writeAward } from './changeAward';

/** Each line is an entry and an account, in one transaction with how far it is. */
const linesAtOnce = 15;

/**
 * Makes the entries of some more lines of a confirmed year. Entries, accounts and how far it is are written together: it
 * may be stopped anywhere and called by many. Refusal `annualUnpaid`: nothing is confirmed.
 */
export function stepAnnual(year: number, { store, now }: Pick<Context, 'store' | 'now'>): Promise<Result<AnnualAward, 'annualUnpaid'>> {
  return againOnCollision(() => store.transact(async (transaction): Promise<Result<AnnualAward, 'annualUnpaid'>> => {
    const award = await readAward(year, transaction);
    if (award.state === 'draft') return refuse('annualUnpaid');
    if (award.state === 'paid') return ok(award);
    const { award: next, entries } = payNext(award, linesAtOnce, now);
    await post(transaction, entries);
    return ok(await writeAward(next, transaction));
  }));
}

/** Carries on what was confirmed and cut off. */
export const continueAnnual: NightlyStep = async (context) => {
  const [paying] = await context.store.pick('annualAwards', ['year'], { where: { state: 'paying' }, limit: 1 });
  if (!paying) return 'done';
  await stepAnnual(paying.year, context);
  context.count('annualSteps');
  return 'more';
};
