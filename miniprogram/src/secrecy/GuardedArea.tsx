import type { ComponentProps } from 'react';
import type { Place } from '#shared/domain/secrecy/signs';
import { TextArea } from '../components/TextArea';
import { ClassifiedPassages } from './ClassifiedPassages';

type Props = ComponentProps<typeof TextArea> & { places: readonly Place[] | undefined };

/** An answer in sentences that others will read: what is perhaps classified is marked under it. */
export function GuardedArea({ places, ...answer }: Props) {
  return (
    <>
      <TextArea {...answer} />
      <ClassifiedPassages text={answer.value} places={places} />
    </>
  );
}
