import { View } from '@tarojs/components';
import { aria } from './aria';
import { Field, type FieldProps } from './Field';
import s from './ScoreField.module.scss';

/** Marks to tap, from nothing to all. */
const parts = 5;
const coarse = 20;

type Props = Omit<FieldProps, 'count'> & { value: number | null; onChange: (value: number) => void; id: string; most?: number };

/** A mark from 0 to the most without typing: a tap near it, then some up or down. Wide enough for gloves. */
export function ScoreField({ value, onChange, id, most = 100, ...field }: Props) {
  const marks = Array.from({ length: parts + 1 }, (_, part) => Math.round(most * part / parts));
  const step = most > coarse ? Math.round(most / coarse) : 1;
  const by = (change: number) => value !== null && onChange(Math.min(most, Math.max(0, value + change)));
  return (
    <Field {...field}>
      <View className={s.row} {...aria({ role: 'radiogroup', label: field.label })}>
        {marks.map((mark) => (
          <View key={mark} id={`${id}-${mark}`} data-testid={`${id}-${mark}`} className={`${s.mark} ${mark === value ? s.chosen : ''}`} hoverClass={s.pressed}
            {...aria({ role: 'button', label: `${field.label} ${mark} 分` })} onClick={() => onChange(mark)}>
            {mark}
          </View>
        ))}
      </View>
      <View className={s.row}>
        <View id={`${id}-less`} data-testid={`${id}-less`} className={`${s.step} ${value === null ? s.off : ''}`} hoverClass={s.pressed}
          {...aria({ role: 'button', label: `${field.label} 减 ${step} 分` })} onClick={() => by(-step)}>
          − {step}
        </View>
        <View className={s.value} data-testid={`${id}-value`}>{value === null ? '未打分' : `${value} 分`}</View>
        <View id={`${id}-more`} data-testid={`${id}-more`} className={`${s.step} ${value === null ? s.off : ''}`} hoverClass={s.pressed}
          {...aria({ role: 'button', label: `${field.label} 加 ${step} 分` })} onClick={() => by(step)}>
          + {step}
        </View>
      </View>
    </Field>
  );
}
