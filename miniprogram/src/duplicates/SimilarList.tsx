import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { SimilarLine } from '#shared/contract/duplicates';
import s from './duplicates.module.scss';
import { SimilarCard } from './SimilarCard';

type Props = {
  lines: readonly SimilarLine[];
  /** What they are alike to. */
  texts: readonly string[];
  isElsewhere: (line: SimilarLine) => boolean;
  /** What can be done with one of them, under its card. */
  act?: (line: SimilarLine) => ReactNode;
};

/** What may be a repetition, then what another unit has: not a repetition but something to take over. */
export function SimilarList({ lines, texts, isElsewhere, act }: Props) {
  const group = (title: string, hint: string, shown: readonly SimilarLine[], elsewhere: boolean) => shown.length > 0 && (
    <View>
      <View className={s.title}>{title}</View>
      <View className={s.hint}>{hint}</View>
      {shown.map((line) => <SimilarCard key={line.id} line={line} texts={texts} elsewhere={elsewhere}>{act?.(line)}</SimilarCard>)}
    </View>
  );
  return (
    <>
      {group('可能有人提过', '看一眼再决定；不一样就照常提交', lines.filter((line) => !isElsewhere(line)), false)}
      {group('别的单位也提过', '他们这样解决，可以横向推广', lines.filter(isElsewhere), true)}
    </>
  );
}
