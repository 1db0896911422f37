import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PersonLine } from '#shared/contract/views';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import s from './moves.module.scss';
import { aria } from '../../../components/aria';

export type Implementer = { readonly id: string; readonly name: string };

type Props = {
  author: Implementer;
  /** `null` while a colleague is being looked for. */
  value: Implementer | null;
  onChange: (implementer: Implementer | null) => void;
};

/** Who carries it out: the author 自提自改, or a colleague found by name or work number. */
export function ImplementerField({ author, value, onChange }: Props) {
  const [mode, setMode] = useState<'author' | 'other'>(value?.id === author.id ? 'author' : 'other');
  const choose = (next: 'author' | 'other') => {
    setMode(next);
    onChange(next === 'author' ? author : null);
  };
  const choices = [{ value: 'author', label: `${author.name}（提出人）` }, { value: 'other', label: '请同事实施' }] as const;
  return (
    <View>
      <ChoiceRow id='implementer' label='实施人' choices={choices} value={mode} onChange={choose} />
      {mode === 'other' && <Finder chosen={value} onChange={onChange} />}
    </View>
  );
}

function Finder({ chosen, onChange }: { chosen: Implementer | null; onChange: (implementer: Implementer) => void }) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly PersonLine[] | null>(null);
  const [problem, setProblem] = useState('');
  const find = async () => {
    const reply = await call('people.search', { query });
    setProblem(reply.ok ? '' : reply.message);
    if (reply.ok) setFound(reply.data.items);
  };
  if (chosen) return <Notice kind='good' text={`由 ${chosen.name} 实施`} />;
  return (
    <View className={s.finder}>
      <TextField id='find-person' label='找同事' placeholder='姓名或工号' value={query} onChange={setQuery} max={30} />
      <BigButton id='find' label='查找' kind='quiet' disabled={query.trim() === ''} onTap={find} />
      {problem !== '' && <Notice text={problem} />}
      {found?.length === 0 && <Notice kind='note' text='没有找到，请换个写法再试' />}
      {found?.map((person) => (
        <View key={person.id} className={s.person} onClick={() => onChange(person)} {...aria({ role: 'button', label: person.name })}>
          {person.name}　{person.workNumber}　{person.teamName ?? person.unitName}
        </View>
      ))}
    </View>
  );
}
