import { View } from '@tarojs/components';
import { aria } from './aria';
import s from './Progress.module.scss';

/** How far something is, 0–100 %. */
export function Progress({ percent, label }: { percent: number; label: string }) {
  return (
    <View {...aria({ role: 'progressbar', label: `${label} ${percent}%` })} data-testid='progress'>
      <View className={s.head}><View>{label}</View><View className={s.figure}>{percent}%</View></View>
      <View className={s.track}><View className={s.fill} style={{ width: `${percent}%` }} /></View>
    </View>
  );
}
