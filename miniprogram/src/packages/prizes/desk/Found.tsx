import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskView } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { momentWords } from '../../../format/time';
import { Picture } from '../Picture';
import s from '../prizes.module.scss';
import { whyNot } from '../whyNot';

/** Whose code it is and for what; handing it out is one tap. */
export function Found({ found, onSettled }: { found: DeskView; onSettled: () => void }) {
  const { id, personName, workNumber, unitName, teamName, prizeName, picture, state, settledAt, settledBy, own } = found;
  const [requestId] = useState(newId);
  const [done, setDone] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const handOut = async () => {
    setFailure(null);
    const reply = await call('desk.handOut', { requestId, reservationId: id });
    if (!reply.ok) return setFailure(reply);
    setDone(true);
    onSettled();
  };
  const open = state === 'reserved' && !done;
  return (
    <Card id='found' data-testid='found'>
      <View className={s.row}>
        <Picture picture={picture} name={prizeName} />
        <View className={s.words}>
          <View className={s.name}>{personName}　{workNumber}</View>
          <View className={s.soft}>{unitName}{teamName ?? ''}</View>
          <View className={s.name}>{prizeName}</View>
        </View>
      </View>
      {done && <Notice kind='good' id='handed' text={`已发放：${prizeName}，${personName}`} />}
      {state !== 'reserved' && <Notice text={`${state === 'collected' ? '已经领取过了' : '这个预订已经取消'}：${settledBy ?? ''}，${settledAt ? momentWords(settledAt) : ''}`} />}
      {open && own && <Notice text='这是您自己的，请另一位专员或办公室发放' />}
      {failure && <Notice id='hand-refused' text={whyNot(failure)} />}
      {open && !own && <View className={s.action}><BigButton id='hand-out' data-testid='hand-out' label='核对无误，发放' onTap={handOut} /></View>}
    </Card>
  );
}
