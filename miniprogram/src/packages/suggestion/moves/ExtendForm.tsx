import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayOf } from '#shared/domain/time';
import { BigButton } from '../../../components/BigButton';
import { DateField } from '../../../components/DateField';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

/** A later day, with the reason. */
export function ExtendForm(given: FormProps) {
  const [completeBy, setCompleteBy] = useState('');
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('extend', given, { words });
  return (
    <View>
      <DateField id='complete-by' label='新的完成期限' value={completeBy} onChange={setCompleteBy} from={dayOf(new Date())} error={fields.completeBy} />
      <GuardedArea id='words' label='延期的原因' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定延期' disabled={blocked || completeBy === '' || words.trim() === ''} onTap={() => send({ completeBy, words })} />
    </View>
  );
}
