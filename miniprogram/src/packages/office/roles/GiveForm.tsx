import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayOf } from '#shared/domain/time';
import { roleNames, roles, type Role } from '#shared/policy/roles';
import { roleLabels } from '#shared/text/labels';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { DateField } from '../../../components/DateField';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';
import { Toggle } from '../Toggle';
import { ScopeField } from './ScopeField';
import { StandInField } from './StandInField';
import type { Unit } from './useOrganisation';

type Props = { personId: string; units: readonly Unit[]; onDone: () => Promise<void> };

const roleChoices = roleNames.map((value) => ({ value, label: roleLabels[value] }));

/** Gives a person a role: what for, from and until when, and whether only in somebody's absence. */
export function GiveForm({ personId, units, onDone }: Props) {
  const today = dayOf(new Date());
  const [requestId] = useState(newId);
  const [role, setRole] = useState<Role | null>(null);
  const [scope, setScope] = useState<string | null>(null);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState<string | null>(null);
  const [absent, setAbsent] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const chooseRole = (chosen: Role) => {
    setRole(chosen);
    setScope(roles[chosen] === 'plant' ? 'plant' : null);
    setAbsent(null);
  };
  const chooseScope = (chosen: string) => {
    setScope(chosen);
    setAbsent(null);
  };
  const send = async () => {
    if (!role || !scope) return;
    const reply = await call('roles.give', { requestId, personId, role, scope, from, words, ...(until ? { until } : {}), ...(absent ? { standsInFor: absent } : {}) });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) await onDone();
  };
  return (
    <View>
      <ChoiceRow id='role' label='角色' choices={roleChoices} value={role} onChange={chooseRole} />
      {role && <ScopeField role={role} units={units} value={scope} onChange={chooseScope} />}
      <DateField id='from' label='从哪天起' value={from} from={today} onChange={setFrom} />
      <Toggle id='has-until' title='有结束日期' words='到那天为止，过后自动失效' on={until !== null} onChange={(on) => { setUntil(on ? from : null); setAbsent(null); }} />
      {until !== null && <DateField id='until' label='最后一天' value={until} from={from} onChange={setUntil} />}
      {role && scope && until !== null && <StandInField role={role} scope={scope} exceptId={personId} value={absent} onChange={setAbsent} />}
      <TextArea id='give-words' label='说明（选填）' value={words} onChange={setWords} max={200} />
      {failure && <Notice id='role-failure' text={failure.message} />}
      <BigButton id='give-send' data-testid='give-send' label='确定' disabled={!role || !scope} onTap={send} />
    </View>
  );
}
