import { Text, View } from '@tarojs/components';
import s from './Stat.module.scss';

/** One number that people come for. */
export function Stat({ figure, unit, label }: { figure: string; unit: string; label: string }) {
  return (
    <View className={s.stat}>
      <View><Text className={s.figure}>{figure}</Text><Text className={s.unit}>{unit}</Text></View>
      <View className={s.label}>{label}</View>
    </View>
  );
}
