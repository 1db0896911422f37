import { Image, View } from '@tarojs/components';
import s from './Empty.module.scss';
import { bulb } from './drawings';

/** Nothing here yet, and what one could do about it. */
export function Empty({ title, text }: { title: string; text?: string }) {
  return (
    <View className={s.empty} data-testid='empty'>
      <Image className={s.drawing} src={bulb} mode='aspectFit' />
      <View className={s.title}>{title}</View>
      {text && <View className={s.text}>{text}</View>}
    </View>
  );
}
