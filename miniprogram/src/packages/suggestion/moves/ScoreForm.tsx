import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Marks } from '#shared/model/score';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { TextArea } from '../../../components/TextArea';
import { completeMarks, MarksFields } from './MarksFields';
import { useMove, type FormProps } from './useMove';

/** The own score sheet: four criteria, what they come to, and a comment. */
export function ScoreForm(given: FormProps) {
  const { panel } = given.suggestion;
  const [written, setWritten] = useState<Partial<Marks>>({});
  const [comment, setComment] = useState('');
  const { send, failure, fields } = useMove('score', given);
  if (panel === null) return null;
  const marks = completeMarks(written);
  return (
    <View>
      <MarksFields rules={panel} written={written} onChange={setWritten} />
      <TextArea id='comment' label='评语' hint='只给评审组和下结论的人看' value={comment} onChange={setComment} error={fields.comment} max={500} />
      {failure && <Notice id='move-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' label='确定评分，之后不能更改' disabled={!marks || comment.trim().length < 2}
        onTap={() => marks && send({ marks, comment })} />
    </View>
  );
}
