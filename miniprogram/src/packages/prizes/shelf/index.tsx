import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ShelfView } from '#shared/contract/season';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Page } from '../../../components/Page';
import { Stat } from '../../../components/Stat';
import { useAnswer } from '../../../hooks/useAnswer';
import { usePullToReload } from '../../../hooks/usePullToReload';
import { phaseWords } from '../../../redemption/phaseWords';
import { Way } from '../../../redemption/Way';
import { Picture } from '../Picture';
import s from '../prizes.module.scss';

type Season = NonNullable<ShelfView['season']>;
type Prize = ShelfView['prizes'][number];

/** What one’s points can get: prizes by tier, what is enough for which, and how far it is to the next. */
export default function Shelf() {
  const { load, reload } = useAnswer('prizes.shelf', {});
  usePullToReload(reload);
  return (
    <Page load={load} retry={reload} id='shelf'
      empty={{ when: ({ season }) => season === null, title: '现在没有兑换季', text: '开放时可以用当年的积分兑换奖品。先提好建议，攒着积分。' }}>
      {(view) => view.season && <Shelves view={view} season={view.season} />}
    </Page>
  );
}

function Shelves({ view: { balance, reserved, prizes }, season }: { view: ShelfView; season: Season }) {
  return (
    <>
      <View className={s.balance} data-testid='shelf-balance'>
        <Stat figure={String(balance)} unit='分' label={`${season.year} 年可用积分`} />
        <Way balance={balance} tiers={season.tiers} />
        <View className={s.soft}>{phaseWords(season)}。每人可兑换 {season.limitPerPerson} 件{reserved > 0 ? `，您已兑换 ${reserved} 件` : ''}。</View>
      </View>
      <View className={s.action}><BigButton id='to-mine' data-testid='to-mine' label='我的兑换' kind='quiet' onTap={() => Taro.navigateTo({ url: '/packages/prizes/mine/index' })} /></View>
      {season.tiers.map((tier) => {
        const ofTier = prizes.filter(({ tierId }) => tierId === tier.id);
        const missing = tier.points - balance;
        return ofTier.length > 0 && (
          <Card key={tier.id} title={`${tier.name} · ${tier.points} 分`}>
            <View className={missing > 0 ? s.missing : s.enough}>{missing > 0 ? `还差 ${missing} 分` : '积分够换'}</View>
            {ofTier.map((prize) => <Row key={prize.id} prize={prize} />)}
          </Card>
        );
      })}
    </>
  );
}

function Row({ prize: { id, name, picture, left, wished } }: { prize: Prize }) {
  const open = () => Taro.navigateTo({ url: `/packages/prizes/prize/index?id=${id}` });
  return (
    <View id={`prize-${id}`} data-testid='prize' className={s.row} hoverClass={s.pressed} onClick={() => void open()} {...aria({ role: 'button', label: name })}>
      <Picture picture={picture} name={name} />
      <View className={s.words}>
        <View className={s.name}>{name}</View>
        {left > 0 ? <View className={s.soft}>还剩 {left} 件</View> : <View className={s.gone}>已兑完</View>}
        {wished && <View className={s.soft}>已记下：您想要</View>}
      </View>
    </View>
  );
}
