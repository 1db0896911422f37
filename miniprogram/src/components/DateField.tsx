import { Picker, Text, View } from '@tarojs/components';
import { aria } from './aria';
import { Field, type FieldProps } from './Field';
import s from './Field.module.scss';

type Props = FieldProps & {
  /** `YYYY-MM-DD`; empty when none is chosen. */
  value: string;
  onChange: (day: string) => void;
  from?: string;
  id?: string;
  unset?: string;
};

/** A day, chosen with the phone's own wheel. */
export function DateField({ value, onChange, from, id, unset = '请选择日期', ...field }: Props) {
  return (
    <Field {...field}>
      <Picker mode='date' value={value} start={from} onChange={(event) => onChange(event.detail.value)}>
        <View id={id} data-testid={id} className={`${s.box} ${s.chosen}`} {...aria({ role: 'button', label: `${field.label} ${value || unset}` })}>
          <Text className={value ? '' : s.empty}>{value || unset}</Text>
          <Text className={s.empty}>修改</Text>
        </View>
      </Picker>
    </Field>
  );
}
