import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { BatchView } from '#shared/contract/awards';
import { monthWords } from '#shared/text/awards';
import { call, type Failure } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { yuanOf } from '../../../format/money';
import s from '../awards.module.scss';

type Props = { sheet: BatchView; onConfirmed: () => Promise<void> };

/** Confirms the sheet, after saying once more what it comes to. */
export function Confirm({ sheet, onConfirmed }: Props) {
  const { month, people, amountFen, capitals } = sheet;
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async () => {
    setFailure(null);
    const reply = await call('awards.confirm', { month });
    if (!reply.ok) return setFailure(reply);
    setAsking(false);
    void Taro.showToast({ title: '已确认', icon: 'success' });
    await onConfirmed();
  };
  return (
    <View className={s.below}>
      <BigButton id='confirm' data-testid='confirm' label='核对无误，确认发放' onTap={() => setAsking(true)} />
      {asking && (
        <Sheet title={`确认${monthWords(month)}发放表？`} onClose={() => setAsking(false)}>
          <View className={s.paragraph}>共 {people} 人，{yuanOf(amountFen)} 元，人民币{capitals}。</View>
          <View className={s.paragraph}>确认后不能再改，也不能撤回；发现错了，更正建议的评定，差额进入下一批。</View>
          {failure && <Notice text={failure.message} />}
          <BigButton id='confirm-sure' data-testid='confirm-sure' label='确认发放' onTap={confirm} />
        </Sheet>
      )}
    </View>
  );
}
