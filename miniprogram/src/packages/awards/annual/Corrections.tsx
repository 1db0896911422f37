import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, type Failure } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { yuanOf } from '../../../format/money';
import { momentWords } from '../../../format/time';
import s from '../awards.module.scss';
import type { Part } from './index';
import { lineTitle } from './words';

/** What was corrected since the last list; the office puts it into the next one. */
export function Corrections({ view: { year, corrections, lists }, onChanged }: Part) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = async () => {
    setFailure(null);
    const reply = await call('annual.closeList', { year, number: lists.length + 1 });
    if (reply.ok) onChanged(reply.data);
    else setFailure(reply);
  };
  if (corrections.length === 0) return null;
  return (
    <Card title='还没有进发放单的更正'>
      {corrections.map(({ line, words, byName, at }, index) => (
        <View key={`${line.key} ${index}`} className={s.line} data-testid='correction'>
          <View className={s.grow}><View>{lineTitle(line)}</View><View className={s.soft}>{byName} {momentWords(at)}：{words}</View></View>
          <View className={`${s.amount} ${line.amountFen < 0 ? s.taken : ''}`}>{line.amountFen > 0 ? '+' : ''}{yuanOf(line.amountFen)} 元</View>
        </View>
      ))}
      {failure && <Notice text={failure.message} />}
      <BigButton id='close-list' data-testid='close-list' label='做补充发放单' onTap={close} />
    </Card>
  );
}
