import { View } from '@tarojs/components';
import { Fragment, useState, type ReactNode } from 'react';
import { BigButton } from '../../components/BigButton';

type Props<T> = { items: readonly T[]; keyOf: (item: T) => string; children: (item: T) => ReactNode; className?: string };

const portion = 50;

/** A long list, drawn in portions: a phone slows down under a thousand nodes. */
export function Some<T>({ items, keyOf, children, className }: Props<T>) {
  const [shown, setShown] = useState(portion);
  const left = items.length - shown;
  return (
    <>
      <View className={className}>{items.slice(0, shown).map((item) => <Fragment key={keyOf(item)}>{children(item)}</Fragment>)}</View>
      {left > 0 && <BigButton label={`再看 ${Math.min(left, portion)} 条（还有 ${left} 条）`} kind='quiet' onTap={() => setShown(shown + portion)} />}
    </>
  );
}
