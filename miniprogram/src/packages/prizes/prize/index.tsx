import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { ShelfView } from '#shared/contract/season';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Empty } from '../../../components/Empty';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { phaseWords } from '../../../redemption/phaseWords';
import { Picture } from '../Picture';
import s from '../prizes.module.scss';
import { Reserve } from './Reserve';

type Prize = ShelfView['prizes'][number];
type Season = NonNullable<ShelfView['season']>;

/** One prize: what it costs, whether it is there, and the way to have it. */
export default function PrizePage() {
  const { id } = useRouter().params;
  const { load, reload } = useAnswer('prizes.shelf', {});
  return (
    <Page load={load} retry={reload} id='prize'>
      {(view) => {
        const prize = view.prizes.find((one) => one.id === id);
        return view.season && prize
          ? <Prize prize={prize} season={view.season} balance={view.balance} reserved={view.reserved} reload={reload} />
          : <Empty title='没有这件奖品' text='可能已经下架，请回到兑换页看看。' />;
      }}
    </Page>
  );
}

type Props = { prize: Prize; season: Season; balance: number; reserved: number; reload: () => Promise<void> };

function Prize({ prize, season, balance, reserved, reload }: Props) {
  const tier = season.tiers.find(({ id }) => id === prize.tierId);
  if (!tier) return null;
  const missing = tier.points - balance;
  const obstacle = obstacleOf({ season, missing, balance, reserved, left: prize.left });
  return (
    <Card>
      <Picture picture={prize.picture} name={prize.name} large />
      <View className={s.name}>{prize.name}</View>
      <View className={s.price}>{tier.points} 分</View>
      <View className={s.soft}>{tier.name}，{prize.left > 0 ? `还剩 ${prize.left} 件` : '已兑完'}。{phaseWords(season)}。</View>
      {prize.words !== '' && <View className={s.paragraph}>{prize.words}</View>}
      {obstacle !== null && <Notice id='obstacle' kind='note' text={obstacle} />}
      {obstacle === null && <Reserve prize={prize} points={tier.points} balance={balance} reload={reload} />}
      {(prize.left === 0 || missing > 0 || prize.wished) && season.phase !== 'closed' && season.phase !== 'closing' && <Wish prize={prize} reload={reload} />}
    </Card>
  );
}

type Standing = { season: Season; missing: number; balance: number; reserved: number; left: number };

/** What stands between a person and a prize, in the order in which the cloud would say it; `null` when nothing does. */
function obstacleOf({ season, missing, balance, reserved, left }: Standing): string | null {
  if (season.phase !== 'reserving') return phaseWords(season);
  if (balance < 0) return `有 ${-balance} 分被收回，补上以后才能兑换`;
  if (reserved >= season.limitPerPerson) return `本季每人可兑换 ${season.limitPerPerson} 件，您已经用完。取消预订后可以另选`;
  if (missing > 0) return `还差 ${missing} 分`;
  return left === 0 ? '已经兑完了。有人取消时会再放出来' : null;
}

function Wish({ prize: { id, wished }, reload }: { prize: Prize; reload: () => Promise<void> }) {
  const [refused, setRefused] = useState<string | null>(null);
  const tap = async () => {
    const reply = await call('prizes.wish', { prizeId: id, wanted: !wished });
    if (!reply.ok) return setRefused(reply.message);
    setRefused(null);
    void Taro.showToast({ title: wished ? '已取消' : '已记下', icon: 'success' });
    await reload();
  };
  return (
    <>
      {refused && <Notice text={refused} />}
      <View className={s.action}><BigButton id='wish' data-testid='wish' kind='quiet' label={wished ? '不想要了' : '我想要这个'} onTap={tap} /></View>
      <View className={s.soft}>{wished ? '办公室看得到有多少人想要。' : '办公室按想要的人数准备奖品。'}</View>
    </>
  );
}
