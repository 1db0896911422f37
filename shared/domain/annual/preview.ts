import type { AnnualAward, AnnualLine, RankedUnit } from '../../model/annualAward';
import type { Counter } from '../../model/counters';
import type { QualityMonth } from '../../model/quality';
import type { Policy } from '../../policy/policy';
import { ok, refuse, type Result } from '../../result';
import { compositeOf, factsOf, qualityParts, rank } from './composite';
import { isYearOver, type Author } from './draft';
import { sheetOf, type Awarded } from './sheet';

/** What is read of a year to reckon its awards. */
export type Facts = Pick<Awarded, 'specialists' | 'topTen' | 'people'> & {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly counters: readonly Counter[];
  readonly months: readonly Pick<QualityMonth, 'scope' | 'total'>[];
};

/** What must still be decided or typed in before a sheet can be confirmed. */
export const missingThings = ['units', 'wages', 'topTen'] as const;
export type Missing = (typeof missingThings)[number];

export type Preview = {
  readonly units: readonly RankedUnit[];
  /** A tie across the last place leaves the excellent units open. */
  readonly isTied: boolean;
  readonly excellent: readonly string[];
  readonly lines: readonly AnnualLine[];
  readonly missing: readonly Missing[];
};

/** A year's awards as they would be confirmed now: the units in their order, who is awarded what, what is missing. */
export function previewOf(award: AnnualAward, facts: Facts, { numbers: { annual } }: Policy): Preview {
  const scored = facts.units.map(({ id, name }) => {
    const known = factsOf(id, facts.counters, facts.months);
    return { id, name, ...compositeOf(known, annual), parts: qualityParts(known, annual) };
  });
  const { places, best } = rank(scored, annual.units);
  const units = scored.map((unit) => {
    const found = places.find(({ id }) => id === unit.id);
    return { ...unit, place: found?.place ?? null, tied: found?.tied ?? false };
  }).sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || (a.id < b.id ? -1 : 1));
  const excellent = award.selection?.unitIds ?? best ?? [];
  const named = units.filter(({ id }) => excellent.includes(id)).map(({ id, name }) => ({ id, name }));
  const lines = sheetOf({ ...facts, excellent: named, wages: award.wages, congress: award.congress, topics: award.topics }, annual);
  const isTyped = excellent.every((id) => award.wages.some(({ unitId }) => unitId === id));
  const missing: Missing[] = [
    ...(excellent.length === 0 ? ['units' as const] : []), ...(isTyped ? [] : ['wages' as const]), ...(facts.topTen === null ? ['topTen' as const] : []),
  ];
  return { units, isTied: best === null, excellent, lines, missing };
}

export const totalOf = (lines: readonly Pick<AnnualLine, 'amountFen'>[]): number => lines.reduce((sum, { amountFen }) => sum + amountFen, 0);

type Confirmed = { readonly version: number; readonly amountFen: number; readonly without: readonly Missing[] };

/**
 * Freezes a year's sheet as it was looked at. Refusals: `yearNotOver`; `annualIncomplete`, `details.missing` says what;
 * `changedMeanwhile` it is not what was looked at any more. One that is confirmed stays as it is.
 */
export function confirmAward(award: AnnualAward, preview: Preview, { version, amountFen, without }: Confirmed, author: Author, policy: Policy): Result<AnnualAward, 'yearNotOver' | 'annualIncomplete' | 'changedMeanwhile'> {
  if (award.state !== 'draft') return ok(award);
  if (!isYearOver(award.year, author.at)) return refuse('yearNotOver');
  const missing = preview.missing.filter((one) => !without.includes(one));
  if (missing.length > 0) return refuse('annualIncomplete', { missing });
  if (award.version !== version || totalOf(preview.lines) !== amountFen) return refuse('changedMeanwhile');
  const { byId, byName, at, inputHash } = author;
  const sheet = { policyVersion: policy.version, inputHash, byId, byName, at, units: [...preview.units], excellent: [...preview.excellent], lines: [...preview.lines] };
  return ok({ ...award, state: preview.lines.length === 0 ? 'paid' : 'paying', sheet, posted: 0, lists: [{ number: 1, byId, byName, at, file: null }] });
}
