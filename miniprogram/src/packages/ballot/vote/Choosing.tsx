import { View } from '@tarojs/components';
import type { BallotView } from '#shared/contract/ballot';
import { BigButton } from '../../../components/BigButton';
import { Cards } from '../../../components/Columns';
import s from '../ballot.module.scss';
import { CandidateRow } from '../CandidateRow';

type Props = { ballot: BallotView; chosen: readonly string[]; onToggle: (id: string) => void; onNext: () => void };

/** First step: those that a member would give one of the places. */
export function Choosing({ ballot: { candidates, choices, markMost }, chosen, onToggle, onNext }: Props) {
  const missing = choices - chosen.length;
  return (
    <View>
      <View className={s.paragraph}>先从 {candidates.length} 条里选出 {choices} 条，再给这 {choices} 条打分，每项 0–{markMost} 分。没选的按 0 分算。填了一半可以放下，下次接着填，只存在这台手机上。</View>
      <Cards>{candidates.map((candidate) => <CandidateRow key={candidate.id} candidate={candidate} chosen={chosen.includes(candidate.id)} onTap={() => onToggle(candidate.id)} />)}</Cards>
      <View className={s.foot}>
        <BigButton id='to-marks' data-testid='to-marks' disabled={missing !== 0} onTap={onNext}
          label={missing > 0 ? `已选 ${chosen.length} 条，还要选 ${missing} 条` : `选好了，给这 ${choices} 条打分`} />
      </View>
    </View>
  );
}
