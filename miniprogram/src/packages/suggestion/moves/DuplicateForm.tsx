import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SuggestionLine } from '#shared/contract/views';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { TextField } from '../../../components/TextField';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

type Original = Pick<SuggestionLine, 'id' | 'number' | 'title' | 'unitName'> & Partial<Pick<SuggestionLine, 'authorName'>>;

/** Of which earlier suggestion it is a duplicate, found by the number people say, or the one that was pointed at. */
export function DuplicateForm({ original: known = null, ...given }: FormProps & { original?: Original | null }) {
  const [number, setNumber] = useState(known?.number ?? '');
  const [original, setOriginal] = useState<Original | null>(known);
  const [problem, setProblem] = useState('');
  const [words, setWords] = useState('');
  const { send, failure, fields, found, blocked } = useMove('markDuplicate', given, { words });
  const find = async () => {
    const reply = await call('suggestion.find', { number });
    const found = reply.ok ? reply.data.items[0] ?? null : null;
    setOriginal(found);
    setProblem(!reply.ok ? reply.message : found ? '' : '没有这个编号的建议');
  };
  return (
    <View>
      <TextField id='original-number' label='原建议的编号' placeholder='例如 261102-7K3M' value={number} onChange={setNumber} max={11} error={fields.originalId} />
      <BigButton id='find' label='查找' kind='quiet' disabled={number.trim() === ''} onTap={find} />
      {problem !== '' && <Notice text={problem} />}
      {original && <Notice kind='note' text={`${original.title}（${[original.authorName, original.unitName].filter(Boolean).join('，')}）`} />}
      <GuardedArea id='words' label='对提出人说明（可不填）' value={words} onChange={setWords} error={fields.words} places={found.words} max={1000} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定为重复' disabled={blocked || !original} onTap={() => original && send({ originalId: original.id, words })} />
    </View>
  );
}
