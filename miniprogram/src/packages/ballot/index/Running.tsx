import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BallotView } from '#shared/contract/ballot';
import { call, type Failure } from '../../../api/call';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Cards } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { Stat } from '../../../components/Stat';
import { dayInWords } from '../../../redemption/phaseWords';
import s from '../ballot.module.scss';
import { CandidateFacts } from '../CandidateFacts';
import { Extending } from './Extending';
import { ReasonForm } from './ReasonForm';

type Props = { ballot: BallotView; progress: NonNullable<BallotView['progress']>; reload: () => Promise<void> };

/** A ballot that takes sheets: how many have come, and nothing of whose they are. */
export function Running({ ballot, progress: { handedIn, members, mayClose }, reload }: Props) {
  const [cancelling, setCancelling] = useState(false);
  const { year, endsOn, takesSheets, sheetsLeast, candidates, leftOut, words } = ballot;
  const isShort = !takesSheets && handedIn < sheetsLeast;
  return (
    <>
      <Card title={`${year} 年度十大评选正在投票`}>
        <View className={s.stats} data-testid='progress'>
          <Stat figure={String(handedIn)} unit='人' label='已投票' />
          <Stat figure={String(members)} unit='人' label='领导小组' />
        </View>
        <View className={s.paragraph}>{dayInWords(endsOn)}截止。现在只看得到人数。投齐或截止以后才能计票；谁投了什么，什么时候都看不到。</View>
        {isShort && <Notice id='too-few' kind='note' text={`已经截止，但不到 ${sheetsLeast} 张选票，公布就能看出谁投了什么。请延长时间，或取消评选。`} />}
        <Closing year={year} mayClose={mayClose} handedIn={handedIn} reload={reload} />
        <Extending ballot={ballot} reload={reload} />
        <View className={s.action}><BigButton id='to-cancel' data-testid='to-cancel' label='取消这次评选' kind='quiet' onTap={() => setCancelling(true)} /></View>
      </Card>
      {leftOut > 0 && <View className={s.soft}>另有 {leftOut} 条没有列入：{words}</View>}
      <Cards>{candidates.map((candidate) => <Card key={candidate.id}><CandidateFacts candidate={{ ...candidate, own: false }} /></Card>)}</Cards>
      {cancelling && (
        <Sheet title='取消这次评选？' onClose={() => setCancelling(false)}>
          <View className={s.paragraph}>已投的选票全部作废、清空，大家要重新投。之后可以重新发起。</View>
          <ReasonForm id='cancel-ballot' needed label='为什么取消' hint='留底备查' button='确定取消，选票作废' kind='danger'
            send={(asked) => call('ballot.cancel', { ...asked, year })} onDone={reload} />
        </Sheet>
      )}
    </>
  );
}

function Closing({ year, mayClose, handedIn, reload }: { year: number; mayClose: boolean; handedIn: number; reload: () => Promise<void> }) {
  const [requestId] = useState(newId);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = async () => {
    const reply = await call('ballot.close', { requestId, year });
    if (!reply.ok) return setFailure(reply);
    await reload();
  };
  return (
    <>
      <View className={s.action}><BigButton id='to-close' data-testid='to-close' label='结束投票，计票' disabled={!mayClose} onTap={() => setAsking(true)} /></View>
      {asking && (
        <Sheet title='结束投票？' onClose={() => setAsking(false)}>
          <View className={s.paragraph}>按 {handedIn} 张选票计票，结果对领导小组和办公室公布。结束以后不能再投，也不能重来。</View>
          {failure && <Notice id='close-refused' text={failure.message} />}
          <BigButton id='close-ballot' data-testid='close-ballot' label='确定计票' onTap={close} />
        </Sheet>
      )}
    </>
  );
}
