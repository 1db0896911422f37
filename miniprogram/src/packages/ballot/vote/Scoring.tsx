import { View } from '@tarojs/components';
import type { CandidateView } from '#shared/contract/ballot';
import { ballotCriteria } from '#shared/policy/ballot';
import { ballotCriterionHints, ballotCriterionLabels } from '#shared/text/ballot';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Progress } from '../../../components/Progress';
import { ScoreField } from '../../../components/ScoreField';
import s from '../ballot.module.scss';
import { CandidateFacts } from '../CandidateFacts';
import type { MarksOfOne } from './useSheet';

type Props = {
  candidate: CandidateView;
  /** Which of how many, counted from 1. */
  place: number;
  of: number;
  most: number;
  marks: MarksOfOne;
  onMark: (marks: MarksOfOne) => void;
  onBack: () => void;
  onNext: () => void;
};

/** Second step: one chosen candidate at a time, three marks each. */
export function Scoring({ candidate, place, of, most, marks, onMark, onBack, onNext }: Props) {
  const isMarked = ballotCriteria.every((name) => marks[name] !== undefined);
  return (
    <View data-testid='scoring'>
      <Progress percent={Math.round((place - 1) * 100 / of)} label={`第 ${place} 条，共 ${of} 条`} />
      <Card><CandidateFacts candidate={candidate} /></Card>
      {ballotCriteria.map((name) => (
        <ScoreField key={name} id={`mark-${name}`} label={ballotCriterionLabels[name]} hint={ballotCriterionHints[name]} most={most}
          value={marks[name] ?? null} onChange={(value) => onMark({ ...marks, [name]: value })} />
      ))}
      <View className={s.foot}>
        <View className={s.pair}>
          <BigButton id='mark-back' data-testid='mark-back' label={place === 1 ? '回去改选' : '上一条'} kind='quiet' onTap={onBack} />
          <BigButton id='mark-next' data-testid='mark-next' label={place === of ? '看一遍' : '下一条'} disabled={!isMarked} onTap={onNext} />
        </View>
      </View>
    </View>
  );
}
