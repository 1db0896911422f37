import { View } from '@tarojs/components';
import type { TrialParty } from '#shared/contract/trial';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { yuanOf } from '../../../format/money';
import s from '../awards.module.scss';
import { gainsAndLosses, totalOf, type Trial } from './merge';

const shownMost = 20;
const sumsWords = ({ points, awardsFen }: TrialParty['before']) => `${yuanOf(awardsFen)} 元、${points} 分`;

/** What would have been otherwise: in all, by unit, and for whom. */
export function Outcome({ trial }: { trial: Trial }) {
  const { suggestions, units, done } = trial;
  const { before, after } = totalOf(trial);
  const { gain, lose } = gainsAndLosses(trial);
  return (
    <View data-testid='outcome'>
      <Card title={done ? `试算结果：${suggestions} 条建议` : `正在试算：已算 ${suggestions} 条建议`}>
        <View className={s.line}><View className={s.grow}>实际</View><View className={s.amount} data-testid='before'>{sumsWords(before)}</View></View>
        <View className={s.line}><View className={s.grow}>假如</View><View className={s.amount} data-testid='after'>{sumsWords(after)}</View></View>
        <Notice kind='note' text='改等级分数时，当时按评审组得分定等级的建议重新定等级；结论与评审组不同、没有打分或更正过的，等级不变。' />
      </Card>
      <Parties title={`变多的 ${gain.length} 人`} parties={gain} />
      <Parties title={`变少的 ${lose.length} 人`} parties={lose} />
      <Parties title='各单位' parties={units.filter((unit) => unit.before.points + unit.after.points + unit.before.awardsFen + unit.after.awardsFen > 0)} />
    </View>
  );
}

function Parties({ title, parties }: { title: string; parties: readonly (TrialParty & { unitName?: string })[] }) {
  if (parties.length === 0) return null;
  return (
    <Card title={title}>
      {parties.slice(0, shownMost).map(({ id, name, unitName, before, after }) => (
        <View key={id} className={s.line} data-testid='party'>
          <View className={s.grow}>{name}{unitName && <View className={s.soft}>{unitName}</View>}</View>
          <View className={s.soft}>{sumsWords(before)} → {sumsWords(after)}</View>
        </View>
      ))}
      {parties.length > shownMost && <View className={s.soft}>变化最大的 {shownMost} 个，另有 {parties.length - shownMost} 个。</View>}
    </Card>
  );
}
