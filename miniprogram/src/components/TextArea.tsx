import { Textarea } from '@tarojs/components';
import { aria } from './aria';
import { Field, type FieldProps } from './Field';
import s from './Field.module.scss';

type Props = Omit<FieldProps, 'count'> & {
  value: string;
  onChange: (value: string) => void;
  id?: string;
  placeholder?: string;
  max?: number;
};

/** An answer in sentences; it grows with them. */
export function TextArea({ value, onChange, id, placeholder, max = 2000, ...field }: Props) {
  return (
    <Field {...field} count={{ written: [...value].length, max }}>
      <Textarea id={id} data-testid={id} {...aria({ label: field.label })} className={`${s.box} ${s.lines}`} autoHeight disableDefaultPadding
        value={value} maxlength={max} placeholder={placeholder} onInput={(event) => onChange(event.detail.value)} />
    </Field>
  );
}
