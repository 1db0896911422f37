import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BallotView } from '#shared/contract/ballot';
import { call } from '../../../api/call';
import { Card } from '../../../components/Card';
import s from '../ballot.module.scss';
import { CandidateRow } from '../CandidateRow';
import { ReasonForm } from './ReasonForm';

type Props = { ballot: BallotView; tie: { seats: number; ids: string[] }; reload: () => Promise<void> };

/** Equal totals across the last place: the office decides, in words that all can read. */
export function Settling({ ballot: { year, candidates }, tie: { seats, ids }, reload }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
  return (
    <Card title='最后名额有并列'>
      <View className={s.paragraph} data-testid='tie'>还剩 {seats} 个名额，{ids.length} 条得分完全相同，请选出 {seats} 条，写明理由。</View>
      {candidates.filter(({ id }) => ids.includes(id)).map((candidate) => (
        <CandidateRow key={candidate.id} candidate={{ ...candidate, own: false }} chosen={chosen.includes(candidate.id)} onTap={() => toggle(candidate.id)} />
      ))}
      <ReasonForm id='settle' needed label='理由' hint='和结果一起公布' button={`确定这 ${seats} 条`} ready={chosen.length === seats}
        send={(asked) => call('ballot.settle', { ...asked, year, chosenIds: [...chosen] })} onDone={reload} />
    </Card>
  );
}
