import { View } from '@tarojs/components';
import { useState } from 'react';
import type { InvalidReason } from '#shared/model/suggestion';
import { invalidReasonLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';
import { useMove, type FormProps } from './useMove';

const reasons = Object.entries(invalidReasonLabels).map(([value, label]) => ({ value: value as InvalidReason, label }));

/** No suggestion at all, or something classified: it counts no longer, and what it earned is taken back. */
export function InvalidateForm(given: FormProps) {
  const [reason, setReason] = useState<InvalidReason | null>(null);
  const [words, setWords] = useState('');
  const { send, failure, fields } = useMove('invalidate', given);
  return (
    <View>
      <ChoiceRow id='reason' label='原因' choices={reasons} value={reason} onChange={setReason} error={fields.reason} />
      <TextArea id='words' label='说明' hint='已发的积分和奖励会一并撤销' value={words} onChange={setWords} error={fields.words} max={1000} />
      {failure && <Notice id='move-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' kind='danger' label='确定认定无效' disabled={!reason || words.trim() === ''}
        onTap={() => reason && send({ reason, words })} />
    </View>
  );
}
