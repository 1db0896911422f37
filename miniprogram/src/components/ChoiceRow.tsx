import { View } from '@tarojs/components';
import { aria } from './aria';
import s from './ChoiceRow.module.scss';
import { Field, type FieldProps } from './Field';

type Props<T extends string> = FieldProps & {
  choices: readonly { value: T; label: string; note?: string }[];
  value: T | null;
  onChange: (value: T) => void;
  id?: string;
};

/** A few answers, all in sight: one tap instead of a picker. */
export function ChoiceRow<T extends string>({ choices, value, onChange, id, ...field }: Props<T>) {
  return (
    <Field {...field}>
      <View id={id} data-testid={id} className={s.row} {...aria({ role: 'radiogroup', label: field.label })}>
        {choices.map((choice) => (
          <View key={choice.value} id={id && `${id}-${choice.value}`} data-testid={id && `${id}-${choice.value}`}
            className={`${s.choice} ${choice.value === value ? s.chosen : ''}`} hoverClass={s.pressed}
            {...aria({ role: 'radio', label: choice.value === value ? `${choice.label}，已选` : choice.label })}
            onClick={() => onChange(choice.value)}>
            {choice.label}
            {choice.note && <View className={s.note}>{choice.note}</View>}
          </View>
        ))}
      </View>
    </Field>
  );
}
