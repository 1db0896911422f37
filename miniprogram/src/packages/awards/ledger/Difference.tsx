import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { RecountView } from '#shared/contract/ledger';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { TextArea } from '../../../components/TextArea';
import { yuanOf } from '../../../format/money';
import s from '../awards.module.scss';
import { personWords } from '../words';

type Sums = RecountView['differences'][number]['counted'];
export const sumsWords = ({ points, awardsFen }: Sums): string => `${points} 分、${yuanOf(awardsFen)} 元`;

/** An account that differs, and the one way to set it right: to what the entries say, with a reason. */
export function Difference({ difference, onRepaired }: { difference: RecountView['differences'][number]; onRepaired: () => Promise<void> }) {
  const { personId, year, cached, counted } = difference;
  const [asking, setAsking] = useState(false);
  const [requestId] = useState(newId);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const repair = async () => {
    setFailure(null);
    const reply = await call('ledger.repair', { requestId, personId, year, words });
    if (!reply.ok) return setFailure(reply);
    setAsking(false);
    void Taro.showToast({ title: '已改正', icon: 'success' });
    await onRepaired();
  };
  return (
    <View className={s.line} data-testid='difference'>
      <View className={s.grow}>
        <View>{personWords(difference)}，{year} 年</View>
        <View className={s.soft}>账户：{cached ? sumsWords(cached) : '没有'}；分录合计：{sumsWords(counted)}</View>
      </View>
      <BigButton id={`repair-${personId}-${year}`} data-testid='repair-open' label='改正' kind='quiet' onTap={() => setAsking(true)} />
      {asking && (
        <Sheet title='把账户改成分录的合计？' onClose={() => setAsking(false)}>
          <View className={s.paragraph}>{personWords(difference)}，{year} 年：{cached ? sumsWords(cached) : '没有账户'} → {sumsWords(counted)}</View>
          <TextArea id='repair-words' label='查明的原因' value={words} onChange={setWords} max={500} />
          {failure && <Notice text={failure.message} />}
          <BigButton id='repair-sure' data-testid='repair-sure' label='确定改正' onTap={repair} />
        </Sheet>
      )}
    </View>
  );
}
