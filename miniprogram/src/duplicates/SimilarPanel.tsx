import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { SimilarLine } from '#shared/contract/duplicates';
import s from './duplicates.module.scss';
import { SimilarCard } from './SimilarCard';
import { useSimilar, type Written } from './useSimilar';

type Props = {
  written: Written;
  /** Until secrecy is confirmed nothing that was written leaves the phone. */
  enabled: boolean;
  /** The unit it is written for; the caller's when left out. */
  unitName?: string;
  /** What can be done with one of them, under its card. */
  act?: (line: SimilarLine) => ReactNode;
};

/** What others filed before that is like this, and what was solved elsewhere; nothing when there is none. It stops nobody. */
export function SimilarPanel({ written, enabled, unitName, act }: Props) {
  const lines = useSimilar(written, enabled);
  if (lines.length === 0) return null;
  const isElsewhere = (line: SimilarLine) => (unitName === undefined ? line.elsewhere : line.unitName !== unitName);
  const texts = [written.title, written.problem, written.measure];
  const group = (title: string, hint: string, shown: readonly SimilarLine[], elsewhere: boolean) => shown.length > 0 && (
    <View>
      <View className={s.title}>{title}</View>
      <View className={s.hint}>{hint}</View>
      {shown.map((line) => <SimilarCard key={line.id} line={line} texts={texts} elsewhere={elsewhere}>{act?.(line)}</SimilarCard>)}
    </View>
  );
  return (
    <View id='similar' data-testid='similar' className={s.panel}>
      {group('可能有人提过', '看一眼再决定；不一样就照常提交', lines.filter((line) => !isElsewhere(line)), false)}
      {group('别的单位也提过', '他们这样解决，可以横向推广', lines.filter(isElsewhere), true)}
    </View>
  );
}
