import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { MyReservation } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { momentWords } from '../../../format/time';
import { dayInWords } from '../../../redemption/phaseWords';
import { Picture } from '../Picture';
import s from '../prizes.module.scss';
import { whyNot } from '../whyNot';
import { inThrees, qrOf } from './qr';

type Props = { reservation: MyReservation; reload: () => Promise<void> };

/** One reservation: with its code while it waits, with how it ended afterwards. */
export function Mine({ reservation, reload }: Props) {
  const { id, prizeName, picture, points, reservedAt, code, collectBy, unitName } = reservation;
  return (
    <Card id={`mine-${id}`} data-testid='my-reservation'>
      <View className={s.row}>
        <Picture picture={picture} name={prizeName} />
        <View className={s.words}>
          <View className={s.name}>{prizeName}</View>
          <View className={s.soft}>{points} 分，{momentWords(reservedAt)}预订</View>
          <View className={s.soft}>{endWords(reservation)}</View>
        </View>
      </View>
      {code !== null && (
        <>
          <View className={s.code}>
            <Image className={s.qr} src={qrOf(code)} mode='aspectFit' />
            <View className={s.digits} data-testid='pickup-code'>{inThrees(code)}</View>
          </View>
          <View>{dayInWords(collectBy)}前，向{unitName}的专员或办公室出示这个码领取。</View>
          <Cancel reservation={reservation} reload={reload} />
        </>
      )}
    </Card>
  );
}

function endWords({ state, settledAt, settledBy, words }: MyReservation): string {
  if (state === 'reserved') return '等您领取';
  const when = settledAt ? momentWords(settledAt) : '';
  return state === 'collected' ? `${when}已领取，${settledBy ?? ''}发放` : `${when}已取消，积分已退回${words ? `：${words}` : ''}`;
}

function Cancel({ reservation: { id, prizeName, points }, reload }: Props) {
  const [asking, setAsking] = useState(false);
  const [requestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const cancel = async () => {
    const reply = await call('prizes.cancel', { requestId, reservationId: id });
    if (!reply.ok) return setFailure(reply);
    void Taro.showToast({ title: '已取消，积分退回', icon: 'success' });
    setAsking(false);
    await reload();
  };
  return (
    <>
      <View className={s.action}><BigButton id={`cancel-${id}`} data-testid='cancel' label='取消预订' kind='quiet' onTap={() => setAsking(true)} /></View>
      {asking && (
        <Sheet title={`取消“${prizeName}”？`} onClose={() => setAsking(false)}>
          <View className={s.paragraph}>{points} 分退回您的账户，这一件放回货架，可能被别人换走。</View>
          {failure && <Notice id='cancel-refused' text={whyNot(failure)} />}
          <BigButton id='cancel-confirm' data-testid='cancel-confirm' label='确定取消' kind='danger' onTap={cancel} />
        </Sheet>
      )}
    </>
  );
}
