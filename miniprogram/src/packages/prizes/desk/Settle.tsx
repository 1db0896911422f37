import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReservationLine } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { TextArea } from '../../../components/TextArea';
import s from '../prizes.module.scss';
import { whyNot } from '../whyNot';

type Props = { line: ReservationLine; onClose: () => void; onSettled: () => void };

/** What the office decides about a prize that was not collected: hand it out after all, or cancel with a reason. */
export function Settle({ line: { id, personName, prizeName, unitName }, onClose, onSettled }: Props) {
  const [ids] = useState(() => ({ handOut: newId(), cancel: newId() }));
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const handOut = async () => {
    const reply = await call('desk.handOut', { requestId: ids.handOut, reservationId: id });
    return reply.ok ? onSettled() : setFailure(reply);
  };
  const cancel = async () => {
    const reply = await call('prizes.cancel', { requestId: ids.cancel, reservationId: id, words });
    return reply.ok ? onSettled() : setFailure(reply);
  };
  return (
    <Sheet title={`${personName}的“${prizeName}”`} onClose={onClose}>
      <View className={s.paragraph}>{unitName}。本人已经拿到的，补记发放；不再领取的，写明原因取消，积分退回。</View>
      {failure && <Notice id='settle-refused' text={whyNot(failure)} />}
      <View className={s.action}><BigButton id='settle-hand-out' data-testid='settle-hand-out' label='记为已发放' onTap={handOut} /></View>
      <TextArea id='cancel-words' label='取消的原因' max={200} value={words} onChange={setWords} error={fieldsOf(failure).words} />
      <BigButton id='settle-cancel' data-testid='settle-cancel' label='取消预订，退回积分' kind='danger' onTap={cancel} />
    </Sheet>
  );
}
