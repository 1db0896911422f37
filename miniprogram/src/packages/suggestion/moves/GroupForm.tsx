import { View } from '@tarojs/components';
import { useState } from 'react';
import { expertGroups, type ExpertGroup } from '#shared/policy/roles';
import { groupLabels, moveLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

const groups = expertGroups.map((value) => ({ value, label: groupLabels[value] }));

/** A move to an expert group, or a question to one; begins with the group of the suggestion's category. */
export function GroupForm({ move, ask, needed = false, ...given }: FormProps & { move: 'escalate' | 'consult'; ask: string; needed?: boolean }) {
  const [group, setGroup] = useState<ExpertGroup>(given.suggestion.group);
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove(move, given, { words });
  return (
    <View>
      <ChoiceRow id='group' label='专家组' choices={groups} value={group} onChange={setGroup} />
      <GuardedArea id='words' label={ask} value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label={`确定${moveLabels[move]}`} disabled={blocked || (needed && words.trim() === '')} onTap={() => send({ group, words })} />
    </View>
  );
}
