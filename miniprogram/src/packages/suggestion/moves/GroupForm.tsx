import { View } from '@tarojs/components';
import { useState } from 'react';
import { expertGroups, type ExpertGroup } from '#shared/policy/roles';
import { groupLabels, moveLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';
import { useMove, type FormProps } from './useMove';

const groups = expertGroups.map((value) => ({ value, label: groupLabels[value] }));

/** A move to an expert group, or a question to one; begins with the group of the suggestion's category. */
export function GroupForm({ move, ask, needed = false, ...given }: FormProps & { move: 'escalate' | 'consult'; ask: string; needed?: boolean }) {
  const [group, setGroup] = useState<ExpertGroup>(given.suggestion.group);
  const [words, setWords] = useState('');
  const { send, failure, fields } = useMove(move, given);
  return (
    <View>
      <ChoiceRow id='group' label='专家组' choices={groups} value={group} onChange={setGroup} />
      <TextArea id='words' label={ask} value={words} onChange={setWords} error={fields.words} max={1000} />
      {failure && <Notice id='move-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' label={`确定${moveLabels[move]}`} disabled={needed && words.trim() === ''} onTap={() => send({ group, words })} />
    </View>
  );
}
