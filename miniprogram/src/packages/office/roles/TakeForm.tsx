import { View } from '@tarojs/components';
import { useState } from 'react';
import type { GrantView } from '#shared/contract/roles';
import { dayOf } from '#shared/domain/time';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { DateField } from '../../../components/DateField';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';

type Props = { personId: string; grant: GrantView; onDone: () => Promise<void> };

const whens = [{ value: 'now', label: '现在就收回' }, { value: 'later', label: '到某一天为止' }] as const;

/** Takes a role back, now or after a last day. What is under way goes on with whoever is left. */
export function TakeForm({ personId, grant: { role, scope, from }, onDone }: Props) {
  const [requestId] = useState(newId);
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [lastDay, setLastDay] = useState(() => dayOf(new Date()));
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async () => {
    const reply = await call('roles.take', { requestId, personId, role, scope, from, words, ...(when === 'now' ? {} : { lastDay }) });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) await onDone();
  };
  return (
    <View>
      <ChoiceRow id='take-when' label='什么时候' choices={whens} value={when} onChange={setWhen} />
      {when === 'later' && <DateField id='last-day' label='最后一天' value={lastDay} from={dayOf(new Date())} onChange={setLastDay} />}
      <Notice kind='note' text='手上的建议不会丢：由同一角色的其他人接着办，没有其他人时由办公室办。' />
      <TextArea id='take-words' label='原因（选填）' value={words} onChange={setWords} max={200} />
      {failure && <Notice id='role-failure' text={failure.message} />}
      <BigButton id='take-send' data-testid='take-send' label='确定收回' kind='danger' onTap={send} />
    </View>
  );
}
