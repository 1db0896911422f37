import { View } from '@tarojs/components';
import type { LifeStep } from './steps';
import s from './Life.module.scss';

/** A suggestion's way, drawn as a line with stations. */
export function Life({ steps }: { steps: readonly LifeStep[] }) {
  return (
    <View>
      {steps.map(({ id, title, words, earns }, index) => (
        <View key={id} className={s.step} data-testid='life-step'>
          <View className={s.rail}>
            <View className={s.number}>{index + 1}</View>
            {index < steps.length - 1 && <View className={s.line} />}
          </View>
          <View className={s.words}>
            <View className={s.head}>
              <View className={s.title}>{title}</View>
              {earns && <View className={s.earns}>{earns}</View>}
            </View>
            <View className={s.text}>{words}</View>
          </View>
        </View>
      ))}
    </View>
  );
}
