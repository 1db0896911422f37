import { View } from '@tarojs/components';
import { useState } from 'react';
import type { GrantView, PersonRoles } from '#shared/contract/roles';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { useAnswer } from '../../../hooks/useAnswer';
import { GiveForm } from './GiveForm';
import { GrantRow } from './GrantRow';
import s from './Row.module.scss';
import { TakeForm } from './TakeForm';
import type { Unit } from './useOrganisation';
import { roleWords } from './words';

type Props = { personId: string; units: readonly Unit[]; onChanged: () => void; onClose: () => void };

/** One person with all roles, and the forms that give one more or take one back. */
export function PersonCard({ personId, units, onChanged, onClose }: Props) {
  const { load, reload } = useAnswer('roles.get', { personId });
  const [open, setOpen] = useState<'give' | GrantView | null>(null);
  const done = async () => {
    setOpen(null);
    await reload();
    onChanged();
  };
  return (
    <Card title='角色'>
      {load.state === 'loading' && <View className={s.soft}>正在取…</View>}
      {load.state === 'failed' && <Notice text={load.failure.message} />}
      {load.state === 'failed' && <BigButton id='retry-person' label='再试一次' kind='quiet' onTap={reload} />}
      {load.state === 'ready' && <Held person={load.data} onTake={setOpen} />}
      <View className={s.actions}>
        {load.state === 'ready' && <BigButton id='give' data-testid='give' label='给一个角色' onTap={() => setOpen('give')} />}
        <BigButton id='choose-other' label='换一个人' kind='quiet' onTap={onClose} />
      </View>
      {open !== null && load.state === 'ready' && (
        <Sheet title={open === 'give' ? `给 ${load.data.name} 一个角色` : `收回 ${load.data.name} 的${roleWords(open)}`} onClose={() => setOpen(null)}>
          {open === 'give'
            ? <GiveForm personId={personId} units={units} onDone={done} />
            : <TakeForm personId={personId} grant={open} onDone={done} />}
        </Sheet>
      )}
    </Card>
  );
}

function Held({ person, onTake }: { person: PersonRoles; onTake: (grant: GrantView) => void }) {
  const { name, workNumber, unitName, teamName, bound, grants } = person;
  return (
    <View data-testid='person-roles'>
      <View className={s.name}>{name}　{workNumber}</View>
      <View className={s.soft}>{[unitName, teamName].filter(Boolean).join(' · ')}</View>
      {!bound && <Notice kind='note' text='还没有绑定微信，绑定后角色才用得上。' />}
      {grants.length === 0 && <View className={s.row}>没有角色，是普通职工。</View>}
      {grants.map((grant) => (
        <GrantRow key={`${grant.role}:${grant.scope}:${grant.from}`} grant={grant} onTake={grant.state === 'over' ? null : () => onTake(grant)} />
      ))}
    </View>
  );
}
