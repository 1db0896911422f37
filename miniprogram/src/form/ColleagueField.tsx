import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ColleagueLine } from '#shared/contract/views';
import { call } from '../api/call';
import { aria } from '../components/aria';
import { BigButton } from '../components/BigButton';
import { Notice } from '../components/Notice';
import { TextField } from '../components/TextField';
import s from './form.module.scss';

type Props = {
  id: string;
  label: string;
  hint?: string;
  chosen: readonly ColleagueLine[];
  most: number;
  onChange: (chosen: readonly ColleagueLine[]) => void;
};

/** Colleagues found by the beginning of name or work number, and those chosen so far. */
export function ColleagueField({ id, label, hint, chosen, most, onChange }: Props) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly ColleagueLine[] | null>(null);
  const [problem, setProblem] = useState('');
  const find = async () => {
    const reply = await call('people.colleagues', { query: query.trim() });
    setProblem(reply.ok ? '' : reply.message);
    if (reply.ok) setFound(reply.data.items.filter((one) => !chosen.some((other) => other.id === one.id)));
  };
  const choose = (colleague: ColleagueLine) => {
    onChange([...chosen, colleague]);
    setQuery('');
    setFound(null);
  };
  return (
    <View className={s.colleagues}>
      {chosen.length < most && <TextField id={id} label={label} hint={hint} placeholder='姓名或工号，至少两个字' value={query} onChange={setQuery} max={30} />}
      {chosen.map((colleague) => (
        <View key={colleague.id} className={s.colleague} data-testid={`${id}-chosen`}>
          <View>{wordsOf(colleague)}</View>
          <View className={s.link} {...aria({ role: 'button', label: `去掉${colleague.name}` })}
            onClick={() => onChange(chosen.filter((one) => one.id !== colleague.id))}>去掉</View>
        </View>
      ))}
      {chosen.length < most && <BigButton id={`${id}-find`} data-testid={`${id}-find`} label='查找' kind='quiet' disabled={query.trim().length < 2} onTap={find} />}
      {problem !== '' && <Notice text={problem} />}
      {found?.length === 0 && <Notice kind='note' text='没有找到，请核对姓名或工号；只能找本单位的同事' />}
      {found?.map((colleague) => (
        <View key={colleague.id} className={s.colleague} hoverClass={s.pressed} onClick={() => choose(colleague)}
          {...aria({ role: 'button', label: colleague.name })}>{wordsOf(colleague)}</View>
      ))}
    </View>
  );
}

const wordsOf = ({ name, teamName, unitName, numberEnd }: ColleagueLine) => `${name}　${teamName ?? unitName}　工号尾号 ${numberEnd}`;
