import { View } from '@tarojs/components';
import { useState } from 'react';
import { moveLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

type WordedMove =
  | 'accept' | 'withdraw' | 'appeal' | 'return' | 'sendBack' | 'advise' | 'start' | 'rejectCompletion' | 'abandon' | 'revoke';

/** A move that needs words at the most. */
export function WordsForm({ move, ask, needed = false, ...given }: FormProps & { move: WordedMove; ask: string; needed?: boolean }) {
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove(move, given, { words });
  return (
    <View>
      <GuardedArea id='words' label={ask} value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label={`确定${moveLabels[move]}`} disabled={blocked || (needed && words.trim() === '')} onTap={() => send({ words })} />
    </View>
  );
}
