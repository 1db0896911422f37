import { View } from '@tarojs/components';
import { useState } from 'react';
import { BigButton } from '../../../components/BigButton';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { ImplementerField, type Implementer } from './ImplementerField';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

/** Somebody else carries it out. */
export function ReassignForm(given: FormProps) {
  const author = { id: given.suggestion.authorId, name: given.suggestion.authorName };
  const [implementer, setImplementer] = useState<Implementer | null>(author);
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('reassign', given, { words });
  return (
    <View>
      <ImplementerField author={author} value={implementer} onChange={setImplementer} />
      <GuardedArea id='words' label='原因（可不填）' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定更换' disabled={blocked || !implementer}
        onTap={() => implementer && send({ implementerId: implementer.id, words })} />
    </View>
  );
}
