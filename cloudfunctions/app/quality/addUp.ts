import { plantScope, qualityMonthId, withFacts } from '#shared/domain/quality/figures';
import type { ReviewFact } from '#shared/model/quality';
import type { Transaction } from '../../store/store';

/** The sums to which facts belong. */
export const sumsOf = (facts: readonly ReviewFact[]): string[] =>
  [...new Set(facts.flatMap(({ month, scope }) => [qualityMonthId(month, scope), qualityMonthId(month, plantScope)]))];

/** Writes facts and adds them to their sums: two operations, and one for each sum there is. */
export async function addUp(facts: readonly ReviewFact[], transaction: Transaction): Promise<void> {
  if (facts.length === 0) return;
  const ids = sumsOf(facts);
  const known = await transaction.find('qualityMonths', { where: { _id: { in: ids } }, limit: ids.length });
  await transaction.insert('reviewFacts', facts);
  const sums = withFacts(known, facts);
  await transaction.insert('qualityMonths', sums.filter(({ version }) => version === 0).map((sum) => ({ ...sum, version: 1 })));
  for (const sum of sums) if (sum.version > 0) await transaction.replace('qualityMonths', sum);
}
