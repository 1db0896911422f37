import type { PolicyNumbers, PolicyPath } from '../../policy/policy';
import { policyPaths } from '../../text/policy';

export type Changes = Readonly<{ [P in PolicyPath]?: number | undefined }>;
export type Difference = { readonly path: PolicyPath; readonly before: number; readonly after: number };

type Tree = { readonly [part: string]: number | Tree };

/** The number that stands at a path. */
export function numberAt(numbers: PolicyNumbers, path: PolicyPath): number {
  const found = path.split('.').reduce<number | Tree | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), numbers);
  if (typeof found !== 'number') throw new Error(`no number at ${path}`);
  return found;
}

/** The same numbers, some of them changed. */
export function withChanges(numbers: PolicyNumbers, changes: Changes): PolicyNumbers {
  const replaced = (tree: Tree, before: string): Tree => Object.fromEntries(Object.entries(tree).map(([part, value]) =>
    [part, typeof value === 'number' ? changes[`${before}${part}` as PolicyPath] ?? value : replaced(value, `${before}${part}.`)]));
  return replaced(numbers, '') as PolicyNumbers;
}

/** What differs between two versions, in the order in which the office reads the numbers. */
export function differencesBetween(before: PolicyNumbers, after: PolicyNumbers): Difference[] {
  const all = policyPaths.map((path) => ({ path, before: numberAt(before, path), after: numberAt(after, path) }));
  return all.filter((one) => one.before !== one.after);
}
