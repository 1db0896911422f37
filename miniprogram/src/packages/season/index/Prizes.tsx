import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import type { PrizeView, SeasonView } from '#shared/contract/season';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Progress } from '../../../components/Progress';
import { Sheet } from '../../../components/Sheet';
import { yuanOf } from '../../../format/money';
import s from '../season.module.scss';
import { PrizeForm } from './PrizeForm';
import { useStock } from './useStock';

/** The prizes of a season, each with its stock; adding and changing while it is prepared or open. */
export function Prizes({ season, reload }: { season: SeasonView; reload: () => Promise<void> }) {
  const [editing, setEditing] = useState<PrizeView | 'new' | null>(null);
  const { filling, failure, fill } = useStock(reload);
  const editable = season.state === 'draft' || season.state === 'open';
  const saved = async (prizeId: string) => {
    setEditing(null);
    await fill(prizeId);
  };
  const unready = season.prizes.find(({ stock, ready }) => stock !== ready);
  return (
    <Card title='奖品'>
      {season.prizes.length === 0 && <View className={s.soft}>还没有奖品。</View>}
      {season.tiers.map((tier) => season.prizes.filter(({ tierId }) => tierId === tier.id).map((prize) => (
        <Row key={prize.id} prize={prize} tierName={`${tier.name} ${tier.points} 分`} open={editable ? () => setEditing(prize) : null} />
      )))}
      {filling && <Progress label='正在备货' percent={filling.stock === 0 ? 100 : Math.round((filling.ready / filling.stock) * 100)} />}
      {failure && <Notice text={failure.message} />}
      {!filling && unready && <View className={s.action}><BigButton id='fill' data-testid='fill' label={`继续备货：${unready.name}`} kind='quiet' onTap={() => fill(unready.id)} /></View>}
      {editable && <View className={s.action}><BigButton id='prize-add' data-testid='prize-add' label='添加奖品' onTap={() => setEditing('new')} /></View>}
      {editing !== null && (
        <Sheet title={editing === 'new' ? '添加奖品' : editing.name} onClose={() => setEditing(null)}>
          <PrizeForm season={season} prize={editing === 'new' ? null : editing} onSaved={saved} />
        </Sheet>
      )}
    </Card>
  );
}

function Row({ prize, tierName, open }: { prize: PrizeView; tierName: string; open: (() => void) | null }) {
  const { name, picture, valueFen, stock, ready, left } = prize;
  const tappable = open ? { hoverClass: s.pressed, onClick: open, ...aria({ role: 'button', label: name }) } : {};
  return (
    <View className={s.row} data-testid='prize-row' {...tappable}>
      {picture && <Image className={s.picture} src={picture} mode='aspectFill' />}
      <View className={s.words}>
        <View className={s.name}>{name}</View>
        <View className={s.soft}>{tierName}，每件 {yuanOf(valueFen)} 元</View>
        {ready !== stock && <View className={s.soft}>备货 {ready} / {stock}</View>}
      </View>
      <View className={s.figure}>剩 {left} / {stock}</View>
    </View>
  );
}
