import { Picker, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Field } from '../../../components/Field';
import s from '../../../components/Field.module.scss';

type Props = { id: string; label: string; unset: string; range: string[]; /** −1: none yet. */ index: number; onChange: (index: number) => void };

/** One of many, chosen with the phone's own wheel. */
export function PickField({ id, label, unset, range, index, onChange }: Props) {
  const chosen = range[index];
  return (
    <Field label={label}>
      <Picker mode='selector' range={range} value={Math.max(index, 0)} onChange={(event) => onChange(Number(event.detail.value))}>
        <View id={id} data-testid={id} className={`${s.box} ${s.chosen}`} {...aria({ role: 'button', label: `${label} ${chosen ?? unset}` })}>
          <View className={chosen === undefined ? s.empty : ''}>{chosen ?? unset}</View>
          <View className={s.empty}>选择</View>
        </View>
      </Picker>
    </Field>
  );
}
