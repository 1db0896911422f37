import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import s from './Columns.module.scss';

/** Two parts of a wide page: beside each other on a PC, one below the other on a phone. */
export function Columns({ first, second }: { first: ReactNode; second: ReactNode }) {
  return <View className={s.columns}><View className={s.first}>{first}</View><View className={s.second}>{second}</View></View>;
}

/** Cards of a list: as many beside each other as the window has room for. */
export function Cards({ children }: { children: ReactNode }) {
  return <View className={s.cards}>{children}</View>;
}
