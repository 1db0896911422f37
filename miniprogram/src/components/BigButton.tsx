import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { aria } from './aria';
import s from './BigButton.module.scss';

type Props = {
  label: string;
  /** While its promise runs the button answers no further tap: gloves tap twice. */
  onTap: () => unknown;
  kind?: 'primary' | 'quiet' | 'danger';
  disabled?: boolean;
  id?: string;
  'data-testid'?: string;
};

export function BigButton({ label, onTap, kind = 'primary', disabled = false, ...rest }: Props) {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const tap = async () => {
    if (running.current || disabled) return;
    running.current = true;
    setBusy(true);
    try {
      await onTap();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const off = disabled || busy;
  return (
    <View {...rest} {...aria({ role: 'button', label })} className={`${s.button} ${s[kind]} ${off ? s.off : ''}`}
      hoverClass={off ? 'none' : s.pressed} onClick={() => void tap()}>
      {busy && <View className={s.spinner} />}
      {label}
    </View>
  );
}
