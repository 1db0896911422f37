/** FNV-1a, then mixed: ids that differ in one sign are drawn independently. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A share in percent of the ids, rounded up and at most `most`, drawn by lots of `seed`: the same seed draws the same
 * ones, in whatever order they come. Source: rules §7, a monthly random sample; the share [decided].
 */
export function drawSample(ids: readonly string[], { percent, most, seed }: { percent: number; most: number; seed: string }): string[] {
  const unlike = [...new Set(ids)];
  const size = Math.min(most, Math.ceil((unlike.length * percent) / 100));
  const lots = unlike.map((id) => ({ id, lot: lotOf(`${seed}:${id}`) })).sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1));
  return lots.slice(0, size).map(({ id }) => id);
}
