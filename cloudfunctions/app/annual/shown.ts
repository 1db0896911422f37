import type { AnnualView } from '#shared/contract/annual';
import type { AnnualAward } from '#shared/model/annualAward';
import type { Policy } from '#shared/policy/policy';
import type { Result } from '#shared/result';
import { ok } from '#shared/result';
import type { Context } from '../context';
import { annualFacts } from './facts';
import { annualViewOf, shownOf, type Shown } from './views';

/** A confirmed year keeps the numbers it was confirmed under. */
const policyOf = ({ sheet }: Pick<AnnualAward, 'sheet'>, { policy, policyNamed }: Context): Policy => (sheet ? policyNamed(sheet.policyVersion) : policy);

/** Facts are read only as long as nothing is frozen. */
export async function shownFor(award: AnnualAward, context: Context): Promise<Shown> {
  return shownOf(award, award.sheet ? null : await annualFacts(award, context.store), policyOf(award, context));
}

export async function viewFor(award: AnnualAward, context: Context): Promise<AnnualView> {
  return annualViewOf(award, await shownFor(award, context), { ...context, policy: policyOf(award, context) });
}

/** What a change answers: the page as it is then. */
export const viewed = async <E extends string>(changed: Result<AnnualAward, E>, context: Context): Promise<Result<AnnualView, E>> =>
  (changed.ok ? ok(await viewFor(changed.value, context)) : changed);
