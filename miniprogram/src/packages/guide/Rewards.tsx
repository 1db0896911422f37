import { Text, View } from '@tarojs/components';
import { grades } from '#shared/policy/grades';
import type { PolicyNumbers } from '#shared/policy/policy';
import { gradeLabels } from '#shared/text/labels';
import s from './Rewards.module.scss';

/** What one suggestion brings its author. */
export function Rewards({ awardYuan, points }: Pick<PolicyNumbers, 'awardYuan' | 'points'>) {
  const steps = [
    { label: '被采纳', count: points.adopted },
    { label: '实施完成', count: points.completed },
    { label: '固化为标准', count: points.standardised },
  ];
  return (
    <View>
      <View className={s.head}>逐条奖励：采纳并且可以实施</View>
      <View className={s.row}>
        {grades.map((grade) => (
          <View key={grade} className={s.tile} data-testid={`award-${grade}`}>
            <View className={s.label}>{gradeLabels[grade]}</View>
            <View><Text className={s.figure}>{awardYuan[grade]}</Text> 元</View>
          </View>
        ))}
      </View>
      <View className={s.head}>积分：每一步都算数</View>
      <View className={s.row}>
        {steps.map(({ label, count }) => (
          <View key={label} className={s.tile} data-testid='points-step'>
            <View className={s.label}>{label}</View>
            <View><Text className={s.figure}>+{count}</Text> 分</View>
          </View>
        ))}
      </View>
      <View className={s.note}>奖励按采纳的月份发放，积分记在提交建议的那一年。</View>
    </View>
  );
}
