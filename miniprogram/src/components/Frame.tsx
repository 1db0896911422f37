import { View } from '@tarojs/components';
import type { CSSProperties, PropsWithChildren } from 'react';
import s from './Frame.module.scss';
import { typeScale } from './typeScale';

/** The paper a page stands on: type scale, safe areas, and a width that reads well; `wide` for pages made for a PC too. */
export function Frame({ wide = false, children, id }: PropsWithChildren<{ wide?: boolean; id?: string }>) {
  const scale = typeScale();
  const style = scale === 1 ? undefined : ({ '--type-scale': String(scale) } as CSSProperties);
  return <View id={id} className={`type-scale ${s.frame} ${wide ? s.wide : ''}`} style={style}>{children}</View>;
}
