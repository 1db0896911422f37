import { View } from '@tarojs/components';
import type { PanelView } from '#shared/contract/views';
import { meanOf, proposalFor, weightedScore } from '#shared/domain/scoring';
import type { Marks } from '#shared/model/score';
import { criteria } from '#shared/policy/criteria';
import { criterionLabels, proposalLabels } from '#shared/text/labels';
import { Notice } from '../../../components/Notice';
import { ScoreField } from '../../../components/ScoreField';

type Props = { rules: Pick<PanelView, 'weights' | 'gradeFrom'>; written: Partial<Marks>; onChange: (written: Partial<Marks>) => void };

/** A mark for each criterion, and what they come to once all four are there. */
export function MarksFields({ rules, written, onChange }: Props) {
  const marks = completeMarks(written);
  const weighted = marks ? [weightedScore(marks, rules.weights)] : [];
  const proposal = proposalFor(weighted, rules);
  return (
    <View>
      {criteria.map((criterion) => (
        <ScoreField key={criterion} id={`score-${criterion}`} label={criterionLabels[criterion]} hint={`占 ${rules.weights[criterion]}%`}
          value={written[criterion] ?? null} onChange={(mark) => onChange({ ...written, [criterion]: mark })} />
      ))}
      {proposal && <Notice id='own-score' kind='note' text={`您的综合分 ${meanOf(weighted)}，对应“${proposalLabels[proposal]}”`} />}
    </View>
  );
}

export function completeMarks({ novelty, feasibility, benefit, spread }: Partial<Marks>): Marks | null {
  const missing = [novelty, feasibility, benefit, spread].includes(undefined);
  return missing ? null : { novelty, feasibility, benefit, spread } as Marks;
}
