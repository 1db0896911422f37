import { View } from '@tarojs/components';
import type { AnnualTrial } from '#shared/contract/trial';
import { annualKindLabels } from '#shared/text/annual';
import { Card } from '../../../components/Card';
import { yuanOf } from '../../../format/money';
import s from '../awards.module.scss';

const shownMost = 20;
const changeWords = ({ beforeFen, afterFen }: { beforeFen: number; afterFen: number }) => `${yuanOf(beforeFen)} → ${yuanOf(afterFen)} 元`;

/** What the annual awards of the year would have come to, kind by kind, and for whom. */
export function AnnualOutcome({ annual: { confirmed, kinds, people } }: { annual: AnnualTrial }) {
  if (kinds.length === 0) return null;
  const order = [...people].sort((a, b) => Math.abs(b.afterFen - b.beforeFen) - Math.abs(a.afterFen - a.beforeFen));
  const gain = people.filter(({ beforeFen, afterFen }) => afterFen > beforeFen).length;
  return (
    <View data-testid='annual-outcome'>
      <Card title={`年度专项奖励（${confirmed ? '按确认的发放单' : '按现在的预览'}）`}>
        {kinds.map((one) => (
          <View key={one.kind} className={s.line} data-testid='annual-kind'><View className={s.grow}>{annualKindLabels[one.kind]}（{one.lines} 笔）</View><View className={s.soft}>{changeWords(one)}</View></View>
        ))}
        <View className={s.soft}>名单和工资总额不变，只换金额：{gain} 人变多，{people.length - gain} 人变少。</View>
        {order.slice(0, shownMost).map((one) => (
          <View key={one.id} className={s.line} data-testid='annual-person'><View className={s.grow}>{one.name}<View className={s.soft}>{one.unitName}</View></View><View className={s.soft}>{changeWords(one)}</View></View>
        ))}
        {people.length > shownMost && <View className={s.soft}>变化最大的 {shownMost} 个，另有 {people.length - shownMost} 个。</View>}
      </Card>
    </View>
  );
}
