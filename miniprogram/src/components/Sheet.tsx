import { ScrollView, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from './aria';
import s from './Sheet.module.scss';

/** A form that comes up from below, over the page it belongs to. */
export function Sheet({ title, onClose, children }: PropsWithChildren<{ title: string; onClose: () => void }>) {
  return (
    <View className={s.over} catchMove>
      <View className={s.shade} onClick={onClose} />
      <View className={s.sheet} {...aria({ role: 'dialog', label: title })} data-testid='sheet'>
        <View className={s.head}>
          <View className={s.title}>{title}</View>
          <View id='sheet-close' className={s.close} {...aria({ role: 'button', label: '取消' })} onClick={onClose}>取消</View>
        </View>
        <ScrollView scrollY className={s.body}><View className={s.inside}>{children}</View></ScrollView>
      </View>
    </View>
  );
}
