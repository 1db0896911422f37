import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import s from './secrecy.module.scss';

/** One word of the list, which can be taken off. */
export function WordRow({ word, onRemove }: { word: string; onRemove: () => void }) {
  return (
    <View className={s.row} data-testid='word'>
      <View className={s.word}>{word}</View>
      <View className={s.remove} hoverClass={s.pressed} onClick={onRemove} {...aria({ role: 'button', label: `去掉${word}` })}>去掉</View>
    </View>
  );
}
