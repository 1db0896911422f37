import { View } from '@tarojs/components';
import { useState } from 'react';
import { moveLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';
import { useMove, type FormProps } from './useMove';

type WordedMove =
  | 'accept' | 'withdraw' | 'appeal' | 'return' | 'sendBack' | 'advise' | 'start' | 'rejectCompletion' | 'abandon' | 'revoke';

/** A move that needs words at the most. */
export function WordsForm({ move, ask, needed = false, ...given }: FormProps & { move: WordedMove; ask: string; needed?: boolean }) {
  const [words, setWords] = useState('');
  const { send, failure, fields } = useMove(move, given);
  return (
    <View>
      <TextArea id='words' label={ask} value={words} onChange={setWords} error={fields.words} max={1000} />
      {failure && <Notice id='move-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' label={`确定${moveLabels[move]}`} disabled={needed && words.trim() === ''} onTap={() => send({ words })} />
    </View>
  );
}
