import { Text, View } from '@tarojs/components';
import s from './CardLines.module.scss';

/** Small print of a card: who, when, of which kind. */
export const MetaLine = ({ parts }: { parts: readonly string[] }) => (
  <View className={s.meta}>{parts.map((part) => <Text key={part} className={s.part}>{part}</Text>)}</View>
);

/** Last line of a card: who holds it and until when. */
export const StandingLine = ({ text, late }: { text: string; late: boolean }) => <View className={`${s.standing} ${late ? s.late : ''}`}>{text}</View>;
