import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonLine } from '#shared/contract/views';
import { call, type Failure } from '../../../api/call';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import s from './Row.module.scss';

type Found = { readonly query: string; readonly items: readonly PersonLine[]; readonly next: string | null };

/** Somebody at the plant, found by work number or name, whose roles are then shown. */
export function FindPerson({ onChoose }: { onChoose: (personId: string) => void }) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const search = async (words: string, before: Found | null) => {
    if (words === '') return;
    const reply = await call('people.search', { query: words, ...(before?.next ? { cursor: before.next } : {}) });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) setFound({ query: words, items: [...(before?.items ?? []), ...reply.data.items], next: reply.data.next });
  };
  return (
    <Card title='设置一个人的角色'>
      <TextField id='role-query' label='工号或姓名' hint='输入开头几位即可' max={30} value={query} onChange={setQuery}
        confirm='search' onConfirm={() => search(query.trim(), null)} />
      <BigButton id='role-search' data-testid='role-search' label='查找' kind='quiet' disabled={query.trim() === ''} onTap={() => search(query.trim(), null)} />
      {failure && <Notice text={failure.message} />}
      {found?.items.length === 0 && <Notice kind='note' text={`没有找到“${found.query}”，请核对工号或姓名。`} />}
      {found?.items.map(({ id, name, workNumber, unitName, teamName }) => (
        <View key={id} id={`choose-${id}`} className={s.row} hoverClass={s.pressed} data-testid='found' onClick={() => onChoose(id)}
          {...aria({ role: 'button', label: `${name} ${workNumber}` })}>
          <View className={s.words}>
            <View className={s.name}>{name}　{workNumber}</View>
            <View className={s.soft}>{[unitName, teamName].filter(Boolean).join(' · ')}</View>
          </View>
        </View>
      ))}
      {found && <More next={found.next} more={() => search(found.query, found)} failed={null} />}
    </Card>
  );
}
