import { Input } from '@tarojs/components';
import { aria } from './aria';
import { Field, type FieldProps } from './Field';
import s from './Field.module.scss';

type Props = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  /** The key of the keyboard that ends the line: Enter on a PC. */
  onConfirm?: () => void;
  /** What that key promises. */
  confirm?: 'done' | 'search';
  id?: string;
  placeholder?: string;
  max?: number;
  keyboard?: 'text' | 'digit' | 'number';
};

/** An answer of one line. */
export function TextField({ value, onChange, onConfirm, confirm = 'done', id, placeholder, max = 200, keyboard = 'text', ...field }: Props) {
  return (
    <Field {...field}>
      <Input id={id} data-testid={id} {...aria({ label: field.label })} className={`${s.box} ${s.line}`} type={keyboard}
        value={value} maxlength={max} placeholder={placeholder} confirmType={confirm} onConfirm={onConfirm} onInput={(event) => onChange(event.detail.value)} />
    </Field>
  );
}
