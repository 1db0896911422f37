import { Text, View } from '@tarojs/components';
import { usePolicy } from '../../../hooks/usePolicy';
import s from './Earn.module.scss';

const steps = [
  { words: '建议被采纳', step: 'adopted' },
  { words: '实施完成，验收通过', step: 'completed' },
  { words: '固化为标准、规程或图纸', step: 'standardised' },
] as const;

/** How points are earned, by the numbers in force. */
export function Earn() {
  const { policy } = usePolicy();
  return (
    <View>
      {steps.map(({ words, step }) => (
        <View key={words} className={s.step}><Text>{words}</Text>{policy && <Text className={s.points}>+{policy.points[step]} 分</Text>}</View>
      ))}
      <View className={s.note}>每条建议每一步各记一次，记在提交建议的那一年。</View>
    </View>
  );
}
