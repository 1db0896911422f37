import { useRef, useState } from 'react';
import type { PolicyInForce } from '#shared/contract/policy';
import type { AnnualTrial } from '#shared/contract/trial';
import { annualTrialPaths, trialPaths, type AnnualTrialPath, type TrialPath } from '#shared/policy/trialPaths';
import { call, type Failure, type Reply } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { noTrial, withPart, type Trial } from './merge';

type AnyPath = TrialPath | AnnualTrialPath;
type Typed = Readonly<{ [P in AnyPath]?: string }>;

const allPaths: readonly AnyPath[] = [...trialPaths, ...annualTrialPaths];

/** The number in force at a path. */
export function inForceAt(policy: PolicyInForce, path: AnyPath): number {
  type Tree = { readonly [part: string]: Tree | number };
  const found = path.split('.').reduce<Tree | number | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), policy as unknown as Tree);
  return typeof found === 'number' ? found : 0;
}

const isWhole = (text: string) => /^\d{1,6}$/.test(text.trim());

/** Numbers as typed, and what they would have made of a year, reckoned part by part; a new trial ends the one before. */
export function useTrial(policy: PolicyInForce) {
  const [typed, setTyped] = useState<Typed>({});
  const [trial, setTrial] = useState<Trial | null>(null);
  const [annual, setAnnual] = useState<AnnualTrial | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);
  const changed = allPaths.filter((path) => typed[path] !== undefined && typed[path] !== String(inForceAt(policy, path)));
  const unfit = changed.filter((path) => !isWhole(typed[path] ?? ''));
  const faults = fieldsOf(failure);

  const run = async (year: number) => {
    const mine = ++latest.current;
    const changesOf = (paths: readonly AnyPath[]) => Object.fromEntries(changed.filter((path) => paths.includes(path)).map((path) => [path, Number(typed[path])]));
    const changes = changesOf(trialPaths);
    setFailure(null);
    setAnnual(null);
    let known = noTrial;
    for (let cursor: string | null = null; ;) {
      const reply: Reply<'trial.step'> = await call('trial.step', { year, changes, ...(cursor === null ? {} : { cursor }) });
      if (mine !== latest.current) return;
      if (!reply.ok) return setFailure(reply);
      known = withPart(known, reply.data);
      setTrial(known);
      cursor = reply.data.next;
      if (cursor === null) break;
    }
    const reply = await call('trial.annual', { year, changes: changesOf(annualTrialPaths) });
    if (mine !== latest.current) return;
    if (reply.ok) setAnnual(reply.data);
    else setFailure(reply);
  };
  return {
    trial, annual, failure, run, mayRun: unfit.length === 0,
    valueOf: (path: AnyPath) => typed[path] ?? String(inForceAt(policy, path)),
    type: (path: AnyPath, text: string) => setTyped((before) => ({ ...before, [path]: text })),
    errorOf: (path: AnyPath) => (unfit.includes(path) ? '请填整数' : faults[path]),
  };
}
