import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import s from './Field.module.scss';

export type FieldProps = {
  label: string;
  hint?: string;
  error?: string;
  /** How many characters are written, of how many. */
  count?: { written: number; max: number };
};

/** One question: its words, what helps to answer it, and what is wrong with the answer. */
export function Field({ label, hint, error, count, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className={`${s.field} ${error ? s.wrong : ''}`}>
      <View className={s.head}>
        <Text className={s.label}>{label}</Text>
        {count && count.written > 0 && <Text className={s.count}>{count.written}/{count.max}</Text>}
      </View>
      {hint && <View className={s.hint}>{hint}</View>}
      {children}
      {error && <View className={s.error} data-testid='field-error'>{error}</View>}
    </View>
  );
}
