import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Reply } from '../../../api/call';
import type { Failure } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { ClassifiedNotice } from '../../../secrecy/ClassifiedNotice';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { useClassified } from '../../../secrecy/useClassified';
import s from '../ballot.module.scss';

const wordsLeast = 2;
const wordsMost = 200;

type Props = {
  id: string;
  label: string;
  hint: string;
  button: string;
  kind?: 'primary' | 'danger';
  /** Whether words are needed; without, the field is not shown. */
  needed: boolean;
  ready?: boolean;
  send: (asked: { requestId: string; words: string }) => Promise<Reply<'ballot.open' | 'ballot.cancel' | 'ballot.settle'>>;
  onDone: () => Promise<void>;
};

/** A deed of the office with its reason, under one id however often it is sent; nothing that may be classified leaves the phone. */
export function ReasonForm({ id, label, hint, button, kind = 'primary', needed, ready = true, send, onDone }: Props) {
  const [requestId] = useState(newId);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { found, words: marked, blocked } = useClassified({ words }, { enabled: needed, failure });
  const said = words.trim();
  const submit = async () => {
    setFailure(null);
    const reply = await send({ requestId, words: needed ? said : '' });
    if (!reply.ok) return setFailure(reply);
    await onDone();
  };
  return (
    <View>
      {needed && <GuardedArea id={`${id}-words`} label={label} hint={hint} value={words} onChange={setWords} max={wordsMost} places={found.words} error={marked.words ?? fieldsOf(failure).words} />}
      {blocked && <ClassifiedNotice />}
      {failure && <Notice id={`${id}-refused`} text={failure.message} />}
      <View className={s.action}><BigButton id={id} data-testid={id} label={button} kind={kind} disabled={!ready || blocked || (needed && said.length < wordsLeast)} onTap={submit} /></View>
    </View>
  );
}
