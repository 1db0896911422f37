import { useRef, useState } from 'react';
import type { PolicyInForce } from '#shared/contract/policy';
import { trialPaths, type TrialPath } from '#shared/policy/trialPaths';
import { call, type Failure, type Reply } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { noTrial, withPart, type Trial } from './merge';

type Typed = Readonly<{ [P in TrialPath]?: string }>;
type Changes = { [P in TrialPath]?: number };

/** The number in force at a path. */
export function inForceAt({ awardYuan, points, scoring }: PolicyInForce, path: TrialPath): number {
  const [part = '', ...rest] = path.split('.');
  if (part === 'awardYuan') return awardYuan[rest[0] as keyof typeof awardYuan];
  if (part === 'points') return points[rest[0] as keyof typeof points];
  return scoring.gradeFrom[rest[1] as keyof typeof scoring.gradeFrom];
}

const isWhole = (text: string) => /^\d{1,6}$/.test(text.trim());

/** Numbers as typed, and what they would have made of a year, reckoned part by part; a new trial ends the one before. */
export function useTrial(policy: PolicyInForce) {
  const [typed, setTyped] = useState<Typed>({});
  const [trial, setTrial] = useState<Trial | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);
  const changed = trialPaths.filter((path) => typed[path] !== undefined && typed[path] !== String(inForceAt(policy, path)));
  const unfit = changed.filter((path) => !isWhole(typed[path] ?? ''));
  const faults = fieldsOf(failure);

  const run = async (year: number) => {
    const mine = ++latest.current;
    const changes: Changes = Object.fromEntries(changed.map((path) => [path, Number(typed[path])]));
    setFailure(null);
    let known = noTrial;
    for (let cursor: string | null = null; ;) {
      const reply: Reply<'trial.step'> = await call('trial.step', { year, changes, ...(cursor === null ? {} : { cursor }) });
      if (mine !== latest.current) return;
      if (!reply.ok) return setFailure(reply);
      known = withPart(known, reply.data);
      setTrial(known);
      cursor = reply.data.next;
      if (cursor === null) return;
    }
  };
  return {
    trial, failure, run, mayRun: unfit.length === 0,
    valueOf: (path: TrialPath) => typed[path] ?? String(inForceAt(policy, path)),
    type: (path: TrialPath, text: string) => setTyped((before) => ({ ...before, [path]: text })),
    errorOf: (path: TrialPath) => (unfit.includes(path) ? '请填整数' : faults[path]),
  };
}
