import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { SimilarLine } from '#shared/contract/duplicates';
import s from './duplicates.module.scss';
import { SimilarList } from './SimilarList';
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
  return (
    <View id='similar' data-testid='similar' className={s.panel}>
      <SimilarList lines={lines} texts={[written.title, written.problem, written.measure]} act={act}
        isElsewhere={(line) => (unitName === undefined ? line.elsewhere : line.unitName !== unitName)} />
    </View>
  );
}
