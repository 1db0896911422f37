import { View } from '@tarojs/components';
import s from './Tick.module.scss';

/** The box of something that can be picked; `done` when it is through and cannot be any more. */
export function Tick({ on, done = false }: { on: boolean; done?: boolean }) {
  return <View className={`${s.box} ${done ? s.done : on ? s.on : ''}`}>{(done || on) && '✓'}</View>;
}
