import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { SeasonView } from '#shared/contract/season';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { dayInWords } from '../../../redemption/phaseWords';
import s from '../season.module.scss';

/** Lets everybody see a prepared season. */
export function Opening({ season, reload }: { season: SeasonView; reload: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const [requestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const items = season.prizes.reduce((sum, { stock }) => sum + stock, 0);
  const open = async () => {
    const reply = await call('season.open', { requestId, seasonId: season.id });
    if (!reply.ok) return setFailure(reply);
    void Taro.showToast({ title: '已开放', icon: 'success' });
    await reload();
  };
  return (
    <>
      <View className={s.action}><BigButton id='open-season' data-testid='open-season' label='开放兑换' disabled={season.prizes.length === 0} onTap={() => setAsking(true)} /></View>
      {asking && (
        <Sheet title='开放兑换？' onClose={() => setAsking(false)}>
          <View className={s.paragraph}>{season.prizes.length} 种奖品共 {items} 件，{dayInWords(season.opensOn)}到{dayInWords(season.endsOn)}兑换，{dayInWords(season.collectBy)}前领取。开放后每档积分不能再改，奖品和库存还可以增减。</View>
          {failure && <Notice id='open-refused' text={failure.message} />}
          <BigButton id='open-confirm' data-testid='open-confirm' label='确定开放' onTap={open} />
        </Sheet>
      )}
    </>
  );
}
