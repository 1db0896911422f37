import { View } from '@tarojs/components';
import s from './detail.module.scss';

/** A few sentences under their heading; line breaks stay. */
export function Passage({ label, text }: { label: string; text: string }) {
  return (
    <View className={s.passage}>
      <View className={s.label}>{label}</View>
      <View className={s.text}>{text}</View>
    </View>
  );
}
