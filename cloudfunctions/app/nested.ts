/** Counts under three names, `first.second.third`. */
export type Counts = Record<string, Record<string, Record<string, number>>>;

const split = (path: string): [string, string, string] => {
  const [first, second, third, ...rest] = path.split('.');
  if (!first || !second || !third || rest.length > 0) throw new Error(`not a path of three names: ${path}`);
  return [first, second, third];
};

export function countAt(counts: Counts, path: string): number {
  const [first, second, third] = split(path);
  return counts[first]?.[second]?.[third] ?? 0;
}

/** The counts with each change added; what it is given stays as it is. */
export function addCounts(counts: Counts, changes: Readonly<Record<string, number>>): Counts {
  const sum = structuredClone(counts);
  for (const [path, by] of Object.entries(changes)) {
    const [first, second, third] = split(path);
    const measures = ((sum[first] ??= {})[second] ??= {});
    measures[third] = (measures[third] ?? 0) + by;
  }
  return sum;
}
