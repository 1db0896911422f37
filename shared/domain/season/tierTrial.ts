import type { Tier } from '../../model/season';

type Prices = readonly Pick<Tier, 'points'>[];
/** What one person earned in a points year, before anything was redeemed or lapsed. */
export type Earner = { readonly id: string; readonly name: string; readonly unitName: string; readonly earned: number };

/** Place of the dearest tier that points are enough for, counted from 0; -1 where they are enough for none. Tiers cheapest first. */
export const tierFor = (points: number, tiers: Prices): number => tiers.findLastIndex((tier) => tier.points <= points);

/**
 * Who would have reached which tier at other prices. `tried`: points of each tier in the season's order. Answers how many
 * people have each tier as their highest, how many reach none, and those whose highest tier differs. Pure.
 */
export function tryTiers(earners: readonly Earner[], tiers: readonly Tier[], tried: readonly number[]) {
  const triedTiers = tiers.map(({ points }, i) => ({ points: tried[i] ?? points }));
  const outcomes = earners.map(({ earned, ...person }) => ({ ...person, earned, before: tierFor(earned, tiers), after: tierFor(earned, triedTiers) }));
  const countOf = (place: number) => ({ before: outcomes.filter(({ before }) => before === place).length, after: outcomes.filter(({ after }) => after === place).length });
  return {
    tiers: tiers.map(({ name, points }, i) => ({ name, points: { before: points, after: triedTiers[i]?.points ?? points }, people: countOf(i) })),
    none: countOf(-1),
    people: outcomes.filter(({ before, after }) => before !== after),
  };
}
