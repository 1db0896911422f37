import { useState } from 'react';
import type { BlindResult, BlindView } from '#shared/contract/blind';
import type { Marks } from '#shared/model/score';
import { call, type Failure } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { ClassifiedNotice } from '../../../secrecy/ClassifiedNotice';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { useClassified } from '../../../secrecy/useClassified';
import { completeMarks, MarksFields } from '../moves/MarksFields';

/** The marks of the second review; its id is made once, so that a lost answer can be asked for again. */
export function BlindForm({ view, onGiven }: { view: BlindView; onGiven: (result: BlindResult) => void }) {
  const [requestId] = useState(newId);
  const [written, setWritten] = useState<Partial<Marks>>({});
  const [comment, setComment] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { found, words, blocked } = useClassified({ comment }, { enabled: true, failure });
  const marks = completeMarks(written);
  const send = async (given: Marks) => {
    setFailure(null);
    const reply = await call('blind.give', { requestId, id: view.id, marks: given, comment });
    if (reply.ok) onGiven(reply.data);
    else setFailure(reply);
  };
  return (
    <Card title='您的评分'>
      <MarksFields rules={view} written={written} onChange={setWritten} />
      <GuardedArea id='comment' label='评语' hint='只存档，不给提出人看' value={comment} onChange={setComment} error={words.comment ?? fieldsOf(failure).comment} places={found.comment} max={500} />
      {blocked && <ClassifiedNotice />}
      {failure && <Notice id='blind-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' label='确定，看原来的结论' disabled={blocked || !marks || comment.trim().length < 2} onTap={() => marks && send(marks)} />
    </Card>
  );
}
