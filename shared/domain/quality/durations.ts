/** Upper bounds of the histogram's bars in hours; a last bar holds what took longer. A stored histogram is read by them: only add behind. */
const boundsHours = [1, 2, 4, 8, 12, 18, 24, 36, 48, 60, 72, 96, 120, 144, 168, 192, 240, 288, 336, 360, 480, 600, 720, 1080, 1440, 2160, 4320] as const;

const minutesPerHour = 60;

/** How many cases took up to each bound, longest bar last; as short as it can be. */
export type Histogram = readonly number[];

/** The histogram with one more duration in it. */
export function withDuration(histogram: Histogram, minutes: number): number[] {
  const found = boundsHours.findIndex((hours) => minutes <= hours * minutesPerHour);
  const bar = found < 0 ? boundsHours.length : found;
  const bars = Array.from({ length: Math.max(histogram.length, bar + 1) }, (_, i) => histogram[i] ?? 0);
  return bars.map((count, i) => (i === bar ? count + 1 : count));
}

/**
 * Within how many hours a share of the cases was done (0.5: the median, 0.9: P90): the bound of the bar that holds the
 * case of that rank. `null` without cases, or when that case took longer than the last bound.
 */
export function hoursFor(histogram: Histogram, share: number): number | null {
  const cases = histogram.reduce((sum, count) => sum + count, 0);
  let left = Math.ceil(cases * share);
  if (left === 0) return null;
  for (const [i, count] of histogram.entries()) {
    left -= count;
    if (left <= 0) return boundsHours[i] ?? null;
  }
  return null;
}
