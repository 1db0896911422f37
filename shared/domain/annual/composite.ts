import type { Counter } from '../../model/counters';
import type { QualityMonth } from '../../model/quality';
import { componentNames, qualityPartNames, type ComponentName, type QualityPartName } from '../../policy/annual';
import type { PolicyNumbers } from '../../policy/policy';

type Numbers = PolicyNumbers['annual'];

/** Scores are hundredths of a point, 0 to 10,000: whole numbers, so that a tie is a tie. */
const full = 10_000;

/** What is known of one unit's year: the counts of its suggestions, and the figures of the reviews it did. */
export type UnitFacts = { readonly effective: number; readonly adopted: number; readonly figures: Readonly<Partial<Record<string, number>>> };

/** A share of the component quality: `of` out of `base` cases; `score` is `null` where there is no case. */
type Part = { readonly name: QualityPartName; readonly of: number; readonly base: number; readonly score: number | null; readonly weight: number };

/** The facts of each unit: counters by unit, and the sums of a year's months of review quality. */
export function factsOf(unitId: string, counters: readonly Counter[], months: readonly Pick<QualityMonth, 'scope' | 'total'>[]): UnitFacts {
  const all = counters.find((counter) => counter.unitId === unitId)?.counts.all?.all;
  const figures: Record<string, number> = {};
  for (const { total } of months.filter(({ scope }) => scope === `unit:${unitId}`)) {
    for (const [name, count] of Object.entries(total.counts)) figures[name] = (figures[name] ?? 0) + count;
  }
  return { effective: all?.effective ?? 0, adopted: all?.adopted ?? 0, figures };
}

/**
 * The four shares of the component quality, each the larger the better: adopted of effective suggestions; steps done in
 * time; refusals with a real reason; conclusions that followed the panel. Source: rules §4 [decided], §7.
 */
export function qualityParts({ effective, adopted, figures }: UnitFacts, { quality, leastEffective }: Pick<Numbers, 'quality' | 'leastEffective'>): Part[] {
  const count = (name: string) => figures[name] ?? 0;
  const kept = (all: string, failed: string) => ({ of: count(all) - count(failed), base: count(all) });
  const shares: Record<QualityPartName, { of: number; base: number }> = {
    adoption: { of: adopted, base: effective }, onTime: kept('step', 'late'), reasons: kept('decline', 'unreasoned'), agreement: kept('compared', 'differing'),
  };
  const isRanked = effective >= leastEffective;
  return qualityPartNames.map((name) => {
    const { of, base } = shares[name];
    return { name, of, base, weight: quality[name], score: !isRanked || base === 0 ? null : Math.round((of * full) / base) };
  });
}

type Weighed = { readonly score: number | null; readonly weight: number };

/** The weighted mean of the scores there are, their weights made up to the whole; `null` without any. */
export function meanOfThose(scores: readonly Weighed[]): number | null {
  const known = scores.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight }]));
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? null : Math.round(known.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights);
}

type Component = (facts: UnitFacts, numbers: Numbers) => number | null;

/** Nobody has counted it yet: no data, which is not nought. */
const noData: Component = () => null;

/** Every component of the composite by one function each: a score in hundredths, or `null` as long as there is no data. */
const components: Readonly<Record<ComponentName, Component>> = {
  indicators: noData,
  reports: noData,
  quality: (facts, numbers) => meanOfThose(qualityParts(facts, numbers)),
  campaigns: noData,
};

type Scored = { readonly name: ComponentName; readonly score: number | null; readonly weight: number };

/** The components of one unit with their weights, and what they come to. */
export function compositeOf(facts: UnitFacts, numbers: Numbers): { components: Scored[]; composite: number | null } {
  const scored = componentNames.map((name) => ({ name, score: components[name](facts, numbers), weight: numbers.weights[name] }));
  return { components: scored, composite: meanOfThose(scored) };
}

type Rankable = { readonly id: string; readonly composite: number | null };
type Ranking = {
  /** Units with a composite, the best first: those of one composite share a place. */
  readonly places: readonly { readonly id: string; readonly place: number; readonly tied: boolean }[];
  /** The excellent ones by the order alone; `null` where a tie at the last place leaves it open. */
  readonly best: readonly string[] | null;
};

/** The order of the units by composite, and the first so many. Equal composites share a place, and a tie across the last one is nobody's by order. */
export function rank(units: readonly Rankable[], count: number): Ranking {
  const ranked = units.flatMap(({ id, composite }) => (composite === null ? [] : [{ id, composite }]))
    .sort((a, b) => b.composite - a.composite || (a.id < b.id ? -1 : 1));
  const places = ranked.map(({ id, composite }) => ({
    id, place: ranked.findIndex((one) => one.composite === composite) + 1, tied: ranked.some((one) => one.id !== id && one.composite === composite),
  }));
  const isOpen = ranked.length > count && ranked[count - 1]?.composite === ranked[count]?.composite;
  return { places, best: isOpen ? null : ranked.slice(0, count).map(({ id }) => id) };
}
