import { View } from '@tarojs/components';
import { useState } from 'react';
import { meanOf, proposalFor, weightedScore } from '#shared/domain/scoring';
import type { Marks } from '#shared/model/score';
import { criteria } from '#shared/policy/criteria';
import { criterionLabels, proposalLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { Notice } from '../../../components/Notice';
import { ScoreField } from '../../../components/ScoreField';
import { TextArea } from '../../../components/TextArea';
import { useMove, type FormProps } from './useMove';

/** The own score sheet: four criteria, what they come to, and a comment. */
export function ScoreForm(given: FormProps) {
  const { panel } = given.suggestion;
  const [written, setWritten] = useState<Partial<Marks>>({});
  const [comment, setComment] = useState('');
  const { send, failure, fields } = useMove('score', given);
  if (panel === null) return null;
  const marks = completeMarks(written);
  const weighted = marks ? [weightedScore(marks, panel.weights)] : [];
  const proposal = proposalFor(weighted, panel);
  return (
    <View>
      {criteria.map((criterion) => (
        <ScoreField key={criterion} id={`score-${criterion}`} label={criterionLabels[criterion]} hint={`占 ${panel.weights[criterion]}%`}
          value={written[criterion] ?? null} onChange={(mark) => setWritten({ ...written, [criterion]: mark })} />
      ))}
      {proposal && <Notice id='own-score' kind='note' text={`您的综合分 ${meanOf(weighted)}，对应“${proposalLabels[proposal]}”`} />}
      <TextArea id='comment' label='评语' hint='只给评审组和下结论的人看' value={comment} onChange={setComment} error={fields.comment} max={500} />
      {failure && <Notice id='move-failure' text={failure.message} />}
      <BigButton id='send' data-testid='send' label='确定评分，之后不能更改' disabled={!marks || comment.trim().length < 2}
        onTap={() => marks && send({ marks, comment })} />
    </View>
  );
}

function completeMarks({ novelty, feasibility, benefit, spread }: Partial<Marks>): Marks | null {
  const missing = [novelty, feasibility, benefit, spread].includes(undefined);
  return missing ? null : { novelty, feasibility, benefit, spread } as Marks;
}
