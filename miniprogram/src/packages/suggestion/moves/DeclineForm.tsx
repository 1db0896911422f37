import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeclineReason } from '#shared/model/suggestion';
import { declineReasonLabels, proposalLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Notice } from '../../../components/Notice';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { proposalOf } from '../panel/panelWords';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

const reasons = Object.entries(declineReasonLabels).map(([value, label]) => ({ value: value as DeclineReason, label }));

/** Not adopted: a reason of the list and a sentence that the author can do something with. */
export function DeclineForm(given: FormProps) {
  const [reason, setReason] = useState<DeclineReason | null>(null);
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('decline', given, { words });
  const proposed = proposalOf(given.suggestion.panel);
  return (
    <View>
      {proposed && <Notice id='proposal' kind='note' text={`评审组建议：${proposalLabels[proposed]}`} />}
      <ChoiceRow id='reason' label='原因' choices={reasons} value={reason} onChange={setReason} error={fields.reason} />
      <GuardedArea id='words' label='对提出人说明' hint='说清楚为什么，以及怎样改进后可以再提' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' kind='danger' label='确定不采纳' disabled={blocked || !reason || words.trim() === ''}
        onTap={() => reason && send({ reason, words })} />
    </View>
  );
}
