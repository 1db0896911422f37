import type { Bag } from './findings';

/** Why a value cannot go from service to view (or to the cloud) as it is; null when it can. */
export function unsendable(value: unknown, path: string, above: unknown[] = []): string | null {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return `${path} is ${typeof value}`;
  if (typeof value !== 'object' || value === null) return null;
  if (above.includes(value)) return `${path} is circular`;
  for (const [key, inner] of Object.entries(value)) {
    // JSON drops a key that holds undefined, as its author expects; in a list it becomes null, which nobody does.
    const dropped = inner === undefined && !Array.isArray(value);
    const bad = dropped ? null : unsendable(inner, `${path}.${key}`, [...above, value]);
    if (bad !== null) return bad;
  }
  return null;
}

/** Writes at a setData path such as `root.cn.[3].v` or `list[0].name`, making what is missing on the way. */
export function setAtPath(data: Bag, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.pop();
  if (last === undefined) return;
  let place = data;
  steps.forEach((step, index) => {
    const next = steps[index + 1] ?? last;
    place = descend(place, step, typeof next === 'number');
  });
  place[last] = value;
}

function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => (index === undefined ? String(key) : Number(index)));
}

function descend(place: Bag, step: string | number, intoList: boolean): Bag {
  const inner = place[step];
  const fits = typeof inner === 'object' && inner !== null && (!intoList || Array.isArray(inner));
  if (!fits) place[step] = intoList ? [] : {};
  return place[step] as Bag;
}

export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
