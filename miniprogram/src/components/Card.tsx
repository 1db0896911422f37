import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from './aria';
import s from './Card.module.scss';

type Props = PropsWithChildren<{ title?: string; onTap?: () => void; label?: string; id?: string; 'data-testid'?: string }>;

/** A sheet of lighter paper; tappable when it leads somewhere. */
export function Card({ title, onTap, label, children, ...rest }: Props) {
  const tappable = onTap ? { ...aria({ role: 'button', label }), hoverClass: s.pressed, onClick: onTap } : {};
  return (
    <View {...rest} {...tappable} className={s.card}>
      {title && <View className={s.title}>{title}</View>}
      {children}
    </View>
  );
}
