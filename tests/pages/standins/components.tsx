/** DOM stand-ins for the native components: same props, and the `event.detail` that the phone gives. */
import { createElement, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react';

type Props = Record<string, unknown> & { children?: ReactNode };
type Told = ((event: { detail: { value: string } }) => void) | undefined;

/** What only the phone understands. */
const phoneOnly = ['hoverClass', 'mode', 'scrollY', 'catchMove', 'autoHeight', 'disableDefaultPadding', 'maxlength', 'confirmType'];
const forDom = (props: Props) => Object.fromEntries(Object.entries(props).filter(([name]) => !phoneOnly.includes(name)));

const element = (tag: string) => (props: Props) => createElement(tag, forDom(props));
const field = (tag: 'input' | 'textarea') => ({ onInput, onConfirm, ...props }: Props) =>
  createElement(tag, {
    ...forDom(props),
    onKeyDown: (event: KeyboardEvent) => { if (event.key === 'Enter') (onConfirm as (() => void) | undefined)?.(); },
    onChange: (event: ChangeEvent<HTMLInputElement>) => (onInput as Told)?.({ detail: { value: event.target.value } }),
  });

export const View = element('div');
export const Text = element('span');
export const ScrollView = element('div');
export const Button = element('button');
export const Image = element('img');
export const Input = field('input');
export const Textarea = field('textarea');

/** A wheel of days becomes an input of a day beside what is shown. */
export const Picker = ({ value, onChange, children }: Props) => (
  <label>
    {children}
    <input type='date' value={String(value)} onChange={(event) => (onChange as Told)?.({ detail: { value: event.target.value } })} />
  </label>
);
