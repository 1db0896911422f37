import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { SignalView } from '#shared/contract/signals';
import { signalLabels } from '#shared/text/signals';
import { aria } from '../../../../components/aria';
import { BigButton } from '../../../../components/BigButton';
import { Card } from '../../../../components/Card';
import { Sheet } from '../../../../components/Sheet';
import { momentWords } from '../../../../format/time';
import s from '../quality.module.scss';
import { SeenForm } from './SeenForm';

/** `marks`: the reader may note that it was looked at. */
type Props = { signal: SignalView; marks: boolean; onSeen: () => Promise<void> };

/** What was seen, of whom, and the suggestions behind it, each opening. */
export function SignalCard({ signal: { id, kind, scopeName, personName, words, suggestions, seen }, marks, onSeen }: Props) {
  const [open, setOpen] = useState(false);
  const [marking, setMarking] = useState(false);
  const openSuggestion = (suggestionId: string) => void Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${suggestionId}` });
  const done = async () => {
    setMarking(false);
    await onSeen();
  };
  return (
    <Card data-testid='signal' title={signalLabels[kind]}>
      <View className={s.name}>{personName === null ? scopeName : `${personName} · ${scopeName}`}</View>
      <View className={s.wraps}>{words}</View>
      {seen && <View className={s.seen} data-testid='seen'>{seen.byName} {momentWords(seen.at)} 看过：{seen.words}</View>}
      {open && suggestions.map((one) => (
        <View key={one.id} data-testid='behind' className={s.figure} hoverClass={s.pressed} onClick={() => openSuggestion(one.id)} {...aria({ role: 'button', label: one.title })}>
          <View className={s.title}>{one.title}</View>
          <View className={s.note}>{one.number}</View>
        </View>
      ))}
      <View className={s.buttons}>
        {!open && <BigButton data-testid='open-signal' label={`看这 ${suggestions.length} 条建议`} kind='quiet' onTap={() => setOpen(true)} />}
        {marks && !seen && <BigButton data-testid='mark-seen' label='看过了' kind='quiet' onTap={() => setMarking(true)} />}
      </View>
      {marking && <Sheet title='看过了' onClose={() => setMarking(false)}><SeenForm id={id} onDone={done} /></Sheet>}
    </Card>
  );
}
