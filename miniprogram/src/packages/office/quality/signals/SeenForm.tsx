import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, type Failure } from '../../../../api/call';
import { fieldsOf } from '../../../../api/fields';
import { newId } from '../../../../api/newId';
import { BigButton } from '../../../../components/BigButton';
import { Notice } from '../../../../components/Notice';
import { TextArea } from '../../../../components/TextArea';

const wordsLeast = 2;

/** A word on what was seen; its id is made once, so that a lost answer can be asked for again. */
export function SeenForm({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const [requestId] = useState(newId);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async () => {
    const reply = await call('quality.seen', { requestId, id, words });
    setFailure(reply.ok ? null : reply);
    if (reply.ok) await onDone();
  };
  return (
    <View>
      <TextArea id='seen-words' label='看到了什么' hint='例如：集中安全月，正常。记下后转到“看过的”，办公室和领导小组可见' value={words} onChange={setWords} error={fieldsOf(failure).words} max={200} />
      {failure && <Notice id='seen-failure' text={failure.message} />}
      <BigButton id='seen-send' data-testid='seen-send' label='记下' disabled={words.trim().length < wordsLeast} onTap={send} />
    </View>
  );
}
