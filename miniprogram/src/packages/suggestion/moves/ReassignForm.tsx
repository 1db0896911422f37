import { View } from '@tarojs/components';
import { useState } from 'react';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';
import { ImplementerField, type Implementer } from './ImplementerField';
import { useMove, type FormProps } from './useMove';

/** Somebody else carries it out. */
export function ReassignForm(given: FormProps) {
  const author = { id: given.suggestion.authorId, name: given.suggestion.authorName };
  const [implementer, setImplementer] = useState<Implementer | null>(author);
  const [words, setWords] = useState('');
  const { send, failure, fields } = useMove('reassign', given);
  return (
    <View>
      <ImplementerField author={author} value={implementer} onChange={setImplementer} />
      <TextArea id='words' label='原因（可不填）' value={words} onChange={setWords} error={fields.words} max={1000} />
      {failure && <Notice id='move-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' label='确定更换' disabled={!implementer}
        onTap={() => implementer && send({ implementerId: implementer.id, words })} />
    </View>
  );
}
