import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { annualKindLabels } from '#shared/text/annual';
import { aria } from '../../../components/aria';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Progress } from '../../../components/Progress';
import { yuanOf } from '../../../format/money';
import { momentWords } from '../../../format/time';
import s from '../awards.module.scss';
import { Confirm } from './Confirm';
import type { Part } from './index';
import { missingWords } from './words';

/** What the year comes to, kind by kind, what is still missing, and how far it is. */
export function Summary({ view, onChanged }: Part) {
  const { year, state, isOver, sums, amountFen, capitals, missing, confirmed, posted, lines, mayConfirm } = view;
  const open = (kind: string) => Taro.navigateTo({ url: `/packages/awards/annual/lines/index?year=${year}&list=1&kind=${kind}` });
  return (
    <Card title={`${year} 年合计`}>
      <View className={s.row} data-testid='sum'><View className={s.figure}>{yuanOf(amountFen)} 元</View><View className={s.state}>{lines} 笔</View></View>
      <View className={s.capitals}>人民币{capitals}</View>
      {sums.map(({ kind, lines: count, amountFen: fen }) => (
        <View key={kind} id={`kind-${kind}`} data-testid='kind' className={s.line} onClick={() => void open(kind)} {...aria({ role: 'button', label: `${annualKindLabels[kind]}，${yuanOf(fen)} 元` })}>
          <View className={s.grow}>{annualKindLabels[kind]}</View><View className={s.soft}>{count} 笔</View><View className={s.amount}>{yuanOf(fen)} 元</View>
        </View>
      ))}
      {state === 'draft' && !isOver && <Notice kind='note' text={`这是预览，会随全年情况变化；${year + 1} 年 1 月 1 日起可以确认。`} />}
      {missing.map((one) => <Notice key={one} kind='note' text={missingWords[one]} />)}
      {mayConfirm && <Confirm view={view} onChanged={onChanged} />}
      {confirmed && <Notice kind='good' text={`${confirmed.byName} ${momentWords(confirmed.at)} 已确认，不再变动。之后的更正进入补充发放单。`} />}
      {state === 'paying' && <Progress percent={Math.floor((posted * 100) / Math.max(1, lines))} label='正在逐笔记账，不用等在这里' />}
    </Card>
  );
}
