import { View } from '@tarojs/components';
import { useState } from 'react';
import type { InvalidReason } from '#shared/model/suggestion';
import { invalidReasonLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

const reasons = Object.entries(invalidReasonLabels).map(([value, label]) => ({ value: value as InvalidReason, label }));

/** No suggestion at all, or something classified: it counts no longer, and what it earned is taken back. */
export function InvalidateForm(given: FormProps) {
  const [reason, setReason] = useState<InvalidReason | null>(null);
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('invalidate', given, { words });
  return (
    <View>
      <ChoiceRow id='reason' label='原因' choices={reasons} value={reason} onChange={setReason} error={fields.reason} />
      <GuardedArea id='words' label='说明' hint='已发的积分和奖励会一并撤销' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' kind='danger' label='确定认定无效' disabled={blocked || !reason || words.trim() === ''}
        onTap={() => reason && send({ reason, words })} />
    </View>
  );
}
