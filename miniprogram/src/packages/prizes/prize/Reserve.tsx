import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import s from '../prizes.module.scss';
import { whyNot } from '../whyNot';

type Props = { prize: { id: string; name: string }; points: number; balance: number; reload: () => Promise<void> };

/** Reserving, after a look at what it costs. One id for each look: tapping twice reserves once. */
export function Reserve({ prize: { id, name }, points, balance, reload }: Props) {
  const [requestId, setRequestId] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = () => { setRequestId(null); setFailure(null); };
  const confirm = async () => {
    if (requestId === null) return;
    setFailure(null);
    const reply = await call('prizes.reserve', { requestId, prizeId: id, points });
    if (reply.ok) return Taro.redirectTo({ url: '/packages/prizes/mine/index' });
    setFailure(reply);
    if ('refusal' in reply) await reload();
  };
  return (
    <>
      <View className={s.action}><BigButton id='reserve' data-testid='reserve' label={`用 ${points} 分预订`} onTap={() => setRequestId(newId())} /></View>
      {requestId !== null && (
        <Sheet title={`预订“${name}”？`} onClose={close}>
          <View className={s.paragraph}>用 {points} 分，预订后还有 {balance - points} 分。领取以前可以取消，积分原数退回。</View>
          {failure && <Notice id='reserve-refused' text={whyNot(failure)} />}
          <BigButton id='reserve-confirm' data-testid='reserve-confirm' label='确定预订' onTap={confirm} />
        </Sheet>
      )}
    </>
  );
}
