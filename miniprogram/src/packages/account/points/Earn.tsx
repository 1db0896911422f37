import { Text, View } from '@tarojs/components';
import { firstPolicy } from '#shared/policy/firstPolicy';
import s from './Earn.module.scss';

const { adopted, completed, standardised } = firstPolicy.numbers.points;
const steps = [
  { words: '建议被采纳', points: adopted },
  { words: '实施完成，验收通过', points: completed },
  { words: '固化为标准、规程或图纸', points: standardised },
];

/** How points are earned. */
export function Earn() {
  return (
    <View>
      {steps.map(({ words, points }) => (
        <View key={words} className={s.step}><Text>{words}</Text><Text className={s.points}>+{points} 分</Text></View>
      ))}
      <View className={s.note}>每条建议每一步各记一次，记在提交建议的那一年。</View>
    </View>
  );
}
