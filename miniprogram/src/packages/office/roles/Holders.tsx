import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { roleNames, type Role } from '#shared/policy/roles';
import { roleLabels } from '#shared/text/labels';
import { aria } from '../../../components/aria';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { usePages } from '../../../hooks/usePages';
import { holdersByScope, vacantScopes, type Held } from './holdersByScope';
import s from './Row.module.scss';
import type { Unit } from './useOrganisation';
import { periodWords, scopeWords, stateWords } from './words';

type Props = { units: readonly Unit[]; /** Grows with each change: the list is asked for again. */ changed: number; onChoose: (personId: string) => void };

const choices = roleNames.map((value) => ({ value, label: roleLabels[value] }));

/** Who holds a role now or later, by unit or group, and where nobody does. */
export function Holders({ units, changed, onChoose }: Props) {
  const [role, setRole] = useState<Role>('specialist');
  const { load, reload, more, moreFailed } = usePages('roles.holders', { role });
  const seen = useRef(changed);
  useEffect(() => {
    if (seen.current !== changed) void reload();
    seen.current = changed;
  }, [changed, reload]);
  const groups = load.state === 'ready' ? holdersByScope(role, load.data.items) : [];
  const vacant = load.state === 'ready' && load.data.next === null ? vacantScopes(role, groups, units) : [];
  return (
    <Card title='谁在负责'>
      <ChoiceRow id='holders-of' label='角色' choices={choices} value={role} onChange={setRole} />
      {load.state === 'loading' && <View className={s.soft}>正在取…</View>}
      {load.state === 'failed' && <Notice text={load.failure.message} />}
      {vacant.length > 0 && <Notice id='vacant' kind='note' text={`还没有${roleLabels[role]}：${vacant.join('、')}。要他们办的建议由办公室接着办。`} />}
      {load.state === 'ready' && groups.length === 0 && vacant.length === 0 && <Notice kind='note' text='还没有人担任。' />}
      {groups.map((group) => (
        <View key={group[0].grant.scope}>
          <View className={s.head}>{scopeWords(group[0].grant) || '全厂'}</View>
          {group.map((held) => <HolderRow key={`${held.person.id}:${held.grant.from}`} held={held} onChoose={onChoose} />)}
        </View>
      ))}
      {load.state === 'ready' && <More next={load.data.next} more={more} failed={moreFailed} />}
    </Card>
  );
}

function HolderRow({ held: { person, grant }, onChoose }: { held: Held; onChoose: (personId: string) => void }) {
  const { id, name, workNumber, bound } = person;
  return (
    <View className={s.row} hoverClass={s.pressed} data-testid='holder' onClick={() => onChoose(id)} {...aria({ role: 'button', label: `${name} ${workNumber}` })}>
      <View className={s.words}>
        <View className={s.name}>{name}　{workNumber}</View>
        <View className={s.soft}>{stateWords[grant.state]}　{periodWords(grant)}{bound ? '' : '　未绑定微信'}</View>
        {grant.standsInFor && <View className={s.mark}>代 {grant.standsInFor.name}</View>}
      </View>
    </View>
  );
}
