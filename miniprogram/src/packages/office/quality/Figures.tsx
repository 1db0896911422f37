import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { FiguresView } from '#shared/contract/quality';
import { aria } from '../../../components/aria';
import { figureRows } from './figureRows';
import s from './quality.module.scss';

/** `scope`: whose cases a figure opens; the plant's open nothing. */
type Props = { figures: FiguresView; month: string; scope?: string; personId?: string };

/** Every figure with how it is counted and of how many; a tap opens the list behind it. */
export function Figures({ figures, month, scope, personId }: Props) {
  return (
    <View className={s.figures}>
      {figureRows(figures).map(({ opens, title, value, base, how }) => {
        const tappable = scope !== undefined && figures.counts[opens] > 0;
        const open = () => void Taro.navigateTo({
          url: `/packages/office/quality/cases/index?month=${month}&scope=${scope}&figure=${opens}${personId ? `&person=${personId}` : ''}`,
        });
        return (
          <View key={opens} id={`figure-${opens}`} data-testid={`figure-${opens}`} className={s.figure}
            {...(tappable ? { ...aria({ role: 'button', label: `${title} ${value}，看明细` }), hoverClass: s.pressed, onClick: open } : {})}>
            <View className={s.title}>{title}</View>
            <View className={s.value}>{value}</View>
            <View className={s.base}>{base}{tappable && <View className={s.open}>看明细 ›</View>}</View>
            <View className={s.note}>{how}</View>
          </View>
        );
      })}
    </View>
  );
}
