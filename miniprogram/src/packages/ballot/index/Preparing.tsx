import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CandidateView } from '#shared/contract/ballot';
import { call } from '../../../api/call';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Cards } from '../../../components/Columns';
import { DateField } from '../../../components/DateField';
import { Notice } from '../../../components/Notice';
import s from '../ballot.module.scss';
import { CandidateRow } from '../CandidateRow';
import { ReasonForm } from './ReasonForm';

/** Of a long list no more are drawn at once than a phone draws quickly. */
const drawnAtOnce = 40;

type Props = { year: number; all: readonly CandidateView[]; endsOn: string; most: number; onOpened: () => Promise<void> };

/** Who stands and until when; whoever leaves some out says why. */
export function Preparing({ year, all, endsOn: proposed, most, onOpened }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>(() => (all.length <= most ? all.map(({ id }) => id) : []));
  const [endsOn, setEndsOn] = useState(proposed);
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
  const leftOut = all.length - chosen.length;
  return (
    <>
      <Card title={`发起 ${year} 年度十大评选`}>
        <View className={s.paragraph} data-testid='chosen-count'>{year} 年评为一等的有 {all.length} 条，已选 {chosen.length} 条做候选（最多 {most} 条）。点一下列入或去掉。</View>
        {all.length > most && <Notice kind='note' text={`一等建议超过 ${most} 条，先挑出候选：领导小组每人只选十条打分，太多看不过来。`} />}
        <DateField id='ends-on' label='投票截止（含当天）' value={endsOn} onChange={setEndsOn} />
        <ReasonForm id='open-ballot' needed={leftOut > 0} label={`${leftOut} 条没有列入的理由`} hint='领导小组看得到' button={`开始投票：${chosen.length} 条候选`}
          ready={chosen.length > 0 && chosen.length <= most}
          send={({ requestId, words }) => call('ballot.open', { requestId, year, endsOn, candidateIds: [...chosen], words })} onDone={onOpened} />
      </Card>
      <Cards>{all.slice(0, drawn).map((candidate) => <CandidateRow key={candidate.id} candidate={{ ...candidate, own: false }} chosen={chosen.includes(candidate.id)} onTap={() => toggle(candidate.id)} />)}</Cards>
      {drawn < all.length && <BigButton id='more' label='再看一些' kind='quiet' onTap={() => setDrawn(drawn + drawnAtOnce)} />}
    </>
  );
}
