import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, type Failure } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { yuanOf } from '../../../format/money';
import s from '../awards.module.scss';
import type { Part } from './index';
import { Tick } from './Tick';
import { missingWords } from './words';

/** Confirms the year as it is shown, after saying once more what it comes to. */
export function Confirm({ view, onChanged }: Part) {
  const { year, version, amountFen, capitals, lines, missing } = view;
  const [asking, setAsking] = useState(false);
  const [without, setWithout] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const needsBallot = missing.includes('topTen');
  const others = missing.filter((one) => one !== 'topTen');
  const confirm = async () => {
    setFailure(null);
    const reply = await call('annual.confirm', { year, version, amountFen, withoutTopTen: without });
    if (!reply.ok) return setFailure(reply);
    setAsking(false);
    onChanged(reply.data);
  };
  return (
    <View className={s.below}>
      <BigButton id='confirm' data-testid='confirm' label='核对无误，确认发放' disabled={others.length > 0} onTap={() => setAsking(true)} />
      {asking && (
        <Sheet title={`确认 ${year} 年专项奖励？`} onClose={() => setAsking(false)}>
          <View className={s.paragraph}>共 {lines} 笔，{yuanOf(amountFen)} 元，人民币{capitals}。</View>
          <View className={s.paragraph}>确认后不能再改，也不能撤回；发现错了用更正，写明理由，进入补充发放单。</View>
          {needsBallot && <Tick id='without-top-ten' title='先不发十大优秀建议' words={`${missingWords.topTen}；以后可以用“补一笔”补发`} on={without} onChange={setWithout} />}
          {failure && <Notice text={failure.message} />}
          <BigButton id='confirm-sure' data-testid='confirm-sure' label='确认发放' disabled={needsBallot && !without} onTap={confirm} />
        </Sheet>
      )}
    </View>
  );
}
