import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonRoles } from '#shared/contract/roles';
import type { ExpertGroup } from '#shared/policy/roles';
import { groupLabels } from '#shared/text/labels';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { Tick } from '../../../components/Tick';
import { usePages } from '../../../hooks/usePages';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import s from './moves.module.scss';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

/** Experts of other groups for an appeal whose own group is short. */
export function InviteForm(given: FormProps) {
  const { group, authorId } = given.suggestion;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const { load, more, moreFailed } = usePages('roles.holders', { role: 'expert' });
  const { send, failure, fields, found, blocked } = useMove('inviteExperts', given, { words });
  const turn = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const offered = load.state === 'ready' ? load.data.items.filter((person) => person.id !== authorId && groupsOf(person, group).length > 0) : [];
  return (
    <View>
      <Notice kind='note' text='先前评审过这条建议的人不能参加。请的人会在待办里看到它，可以打分；本组没有组长的，由他们下结论。' />
      {load.state === 'loading' && <View className={s.soft}>正在查专家名单…</View>}
      {load.state === 'failed' && <Notice id='experts-failed' text={load.failure.message} />}
      {load.state === 'ready' && offered.length === 0 && <Notice kind='note' text='其他专家组现在没有专家，请先在“角色”里设专家。' />}
      <View className={s.finder}>
        {offered.map((person) => (
          <ExpertRow key={person.id} person={person} groups={groupsOf(person, group)} picked={chosen.includes(person.id)} onTap={() => turn(person.id)} />
        ))}
        {load.state === 'ready' && <More next={load.data.next} more={more} failed={moreFailed} />}
      </View>
      <GuardedArea id='words' label='说明（可不填）' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label={chosen.length > 0 ? `请这 ${chosen.length} 位参加` : '请选择专家'} disabled={blocked || chosen.length === 0}
        onTap={() => send({ expertIds: [...chosen], words })} />
    </View>
  );
}

/** The groups other than the suggestion's in which somebody is an expert today. */
const groupsOf = ({ grants }: PersonRoles, group: ExpertGroup): ExpertGroup[] =>
  grants.filter(({ role, scope, state }) => role === 'expert' && state === 'present' && scope !== group).map(({ scope }) => scope as ExpertGroup);

function ExpertRow({ person: { id, name, unitName }, groups, picked, onTap }: { person: PersonRoles; groups: ExpertGroup[]; picked: boolean; onTap: () => void }) {
  return (
    <View id={`expert-${id}`} data-testid='expert' className={s.expert} {...aria({ role: 'checkbox', label: `${name}，${picked ? '已选' : '未选'}` })} onClick={onTap}>
      <Tick on={picked} />
      <View>
        <View>{name}　{unitName}</View>
        <View className={s.soft}>{groups.map((one) => groupLabels[one]).join('、')}</View>
      </View>
    </View>
  );
}
