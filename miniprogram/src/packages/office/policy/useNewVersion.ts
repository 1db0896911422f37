import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { PolicyPreview, PolicyView } from '#shared/contract/policy';
import type { PolicyPath } from '#shared/policy/policy';
import { policyPaths } from '#shared/text/policy';
import { call, type Failure } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { newId } from '../../../api/newId';

type Typed = Readonly<{ [P in PolicyPath]?: string }>;

/** What was looked at, and the call that makes it so: confirming twice makes one version. */
type Plan = { readonly preview: PolicyPreview; readonly requestId: string; readonly from: string; readonly changes: Changes };
type Changes = { [P in PolicyPath]?: number };

const isWhole = (text: string) => /^\d{1,7}$/.test(text.trim());

/** Numbers as they are typed, what they would change, and their way into force. */
export function useNewVersion({ numbers, earliest }: PolicyView, onChanged: () => Promise<void>) {
  const [typed, setTyped] = useState<Typed>({});
  const [chosenFrom, setFrom] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [plan, setPlan] = useState<Plan | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // The page may stand open overnight.
  const from = chosenFrom !== null && chosenFrom >= earliest ? chosenFrom : earliest;
  const changed = policyPaths.filter((path) => typed[path] !== undefined && typed[path] !== String(numbers[path]));
  const unfit = changed.filter((path) => !isWhole(typed[path] ?? ''));
  const faults = fieldsOf(failure);

  const look = async () => {
    setFailure(null);
    const changes: Changes = Object.fromEntries(changed.map((path) => [path, Number(typed[path])]));
    const reply = await call('policy.preview', { from, changes });
    if (reply.ok) setPlan({ preview: reply.data, requestId: newId(), from, changes });
    else setFailure(reply);
  };
  const confirm = async () => {
    if (!plan) return;
    setFailure(null);
    const { requestId, changes } = plan;
    const reply = await call('policy.propose', { requestId, from: plan.from, changes, note });
    if (!reply.ok) return setFailure(reply);
    void Taro.showToast({ title: '已定下新版', icon: 'success' });
    await onChanged();
  };
  return {
    from, setFrom, note, setNote, failure, plan, look, confirm,
    mayLook: changed.length > 0 && unfit.length === 0,
    valueOf: (path: PolicyPath) => typed[path] ?? String(numbers[path]),
    type: (path: PolicyPath, text: string) => setTyped((before) => ({ ...before, [path]: text })),
    errorOf: (path: PolicyPath) => (unfit.includes(path) ? '请填整数' : faults[path]),
    leave: () => { setPlan(null); setFailure(null); },
  };
}
