import type { Question } from './texts';

export type Ranking = { readonly ids: readonly string[]; readonly ms: number };
type Recall = { recallAt1: number; recallAt5: number; mrr: number };

const rounded = (value: number) => Number(value.toFixed(3));

/** How often the first, and one of the first five, is on the same matter; and the mean of one over the place of the first that is. */
export function recallOf(questions: readonly Question[], rankings: readonly Ranking[]): Recall {
  const places = questions.map(({ relevant, exclude }, i) => (rankings[i]?.ids ?? []).filter((id) => !exclude.has(id)).findIndex((id) => relevant.has(id)));
  const share = (holds: (place: number) => number) => rounded(places.reduce((sum, place) => sum + holds(place), 0) / Math.max(1, places.length));
  return {
    recallAt1: share((place) => Number(place === 0)),
    recallAt5: share((place) => Number(place >= 0 && place < 5)),
    mrr: share((place) => (place < 0 ? 0 : 1 / (place + 1))),
  };
}

export function spread(values: readonly number[]): { p50: number; p95: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
