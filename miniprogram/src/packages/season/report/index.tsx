import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/Card';
import { Columns } from '../../../components/Columns';
import { Page } from '../../../components/Page';
import { yuanOf } from '../../../format/money';
import { useAnswer } from '../../../hooks/useAnswer';
import s from '../season.module.scss';
import { Lists } from './Lists';
import { summaryBy, type Sum } from './summary';
import { useReport } from './useReport';

/** A season added up: by unit, by prize, and what people wish for. */
export default function Report() {
  const { season: seasonId = '' } = useRouter().params;
  const { load, reload } = useReport(seasonId);
  return (
    <Page load={load} retry={reload} wide id='season-report'>
      {({ lines, wishes }) => (
        <Columns
          first={<><Lists seasonId={seasonId} /><Sums title='按单位' sums={summaryBy(lines, ({ unitName }) => unitName)} /></>}
          second={<><Sums title='按奖品' sums={summaryBy(lines, ({ prizeName }) => prizeName)} /><Wishes seasonId={seasonId} wishes={wishes} /></>} />
      )}
    </Page>
  );
}

function Sums({ title, sums }: { title: string; sums: readonly Sum[] }) {
  return (
    <Card title={title}>
      {sums.length === 0 && <View className={s.soft}>还没有人预订。</View>}
      {sums.map(({ name, reserved, collected, valueFen, points }) => (
        <View key={name} className={s.row} data-testid='sum'>
          <View className={s.words}>
            <View className={s.name}>{name}</View>
            <View className={s.soft}>待领取 {reserved}，已领取 {collected}</View>
          </View>
          <View className={s.figure}>{points} 分　{yuanOf(valueFen)} 元</View>
        </View>
      ))}
    </Card>
  );
}

function Wishes({ seasonId, wishes }: { seasonId: string; wishes: ReadonlyMap<string, number> }) {
  const { load } = useAnswer('season.get', { seasonId });
  const prizes = load.state === 'ready' ? load.data.season?.prizes ?? [] : [];
  const wanted = prizes.filter(({ id }) => wishes.has(id)).sort((a, b) => (wishes.get(b.id) ?? 0) - (wishes.get(a.id) ?? 0));
  return (
    <Card title='想要的人'>
      {wanted.length === 0 && <View className={s.soft}>还没有人记下想要的奖品。</View>}
      {wanted.map(({ id, name, left }) => (
        <View key={id} className={s.row} data-testid='wish-row'>
          <View className={s.words}><View className={s.name}>{name}</View><View className={s.soft}>{left > 0 ? `还剩 ${left} 件` : '已兑完'}</View></View>
          <View className={s.figure}>{wishes.get(id)} 人想要</View>
        </View>
      ))}
    </Card>
  );
}
