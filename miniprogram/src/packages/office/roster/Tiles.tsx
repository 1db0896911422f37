import { View } from '@tarojs/components';
import type { RosterTally } from '#shared/model/roster';
import { outcomesOf } from './outcomes';
import s from './Tiles.module.scss';

/** What happens to how many people. */
export function Tiles({ tally }: { tally: RosterTally }) {
  return (
    <View className={s.tiles}>
      {outcomesOf(tally).map(({ name, label, count }) => (
        <View key={name} className={`${s.tile} ${name === 'bad' && count > 0 ? s.bad : ''}`} data-testid={`tile-${name}`}>
          <View className={s.figure}>{count}</View>
          <View className={s.label}>{label}</View>
        </View>
      ))}
    </View>
  );
}
