import { View } from '@tarojs/components';
import { aria } from './aria';
import s from './Notice.module.scss';

/** A sentence that must not be missed, where it matters. */
export function Notice({ text, kind = 'wrong', id }: { text: string; kind?: 'wrong' | 'note' | 'good'; id?: string }) {
  return <View id={id} className={`${s.notice} ${s[kind]}`} {...aria({ role: 'alert' })} data-testid='notice'>{text}</View>;
}
