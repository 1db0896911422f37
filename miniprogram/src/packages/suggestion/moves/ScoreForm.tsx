import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Marks } from '#shared/model/score';
import { BigButton } from '../../../components/BigButton';
import { GuardedArea } from '../../../secrecy/GuardedArea';
import { completeMarks, MarksFields } from './MarksFields';
import { Problems } from './Problems';
import { useMove, type FormProps } from './useMove';

/** The own score sheet: four criteria, what they come to, and a comment. */
export function ScoreForm(given: FormProps) {
  const { panel } = given.suggestion;
  const [written, setWritten] = useState<Partial<Marks>>({});
  const [comment, setComment] = useState('');
  const { send, failure, fields, found, blocked } = useMove('score', given, { comment });
  if (panel === null) return null;
  const marks = completeMarks(written);
  return (
    <View>
      <MarksFields rules={panel} written={written} onChange={setWritten} />
      <GuardedArea id='comment' label='评语' hint='只给评审组和下结论的人看' value={comment} onChange={setComment} error={fields.comment} places={found.comment} max={500} />
      <Problems blocked={blocked} failure={failure} />
      <BigButton id='send' data-testid='send' label='确定评分，之后不能更改' disabled={blocked || !marks || comment.trim().length < 2}
        onTap={() => marks && send({ marks, comment })} />
    </View>
  );
}
