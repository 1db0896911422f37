import { View } from '@tarojs/components';
import { useState } from 'react';
import type { BallotView } from '#shared/contract/ballot';
import type { Given } from '#shared/model/ballot';
import { ballotCriteria } from '#shared/policy/ballot';
import { ballotCriterionLabels } from '#shared/text/ballot';
import { call, type Failure } from '../../../api/call';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import s from '../ballot.module.scss';
import { forgetSheet } from './useSheet';

type Props = { ballot: BallotView; given: Given[]; onEdit: (place: number) => void; onDone: () => Promise<void> };

/** Last step: the whole sheet once more, and the warning that it is for good. */
export function HandIn({ ballot, given, onEdit, onDone }: Props) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const titleOf = (id: string) => ballot.candidates.find((candidate) => candidate.id === id)?.title ?? '';
  const send = async () => {
    setFailure(null);
    const reply = await call('ballot.handIn', { year: ballot.year, given });
    if (!reply.ok) return setFailure(reply);
    forgetSheet(ballot);
    await onDone();
  };
  return (
    <View data-testid='sheet-review'>
      <Card title='您的选票'>
        {given.map((one, i) => (
          <View key={one.suggestionId} id={`edit-${i}`} data-testid='sheet-line' className={s.line} hoverClass={s.pressed}
            {...aria({ role: 'button', label: `改：${titleOf(one.suggestionId)}` })} onClick={() => onEdit(i)}>
            <View className={s.body}>
              <View className={s.title}>{titleOf(one.suggestionId)}</View>
              <View className={s.meta}>{ballotCriteria.map((name) => <View key={name} className={s.part}>{ballotCriterionLabels[name]} {one[name]}</View>)}</View>
            </View>
            <View className={s.figure}>{one.quality + one.effect + one.value} 分</View>
          </View>
        ))}
        <View className={s.soft}>点一条可以改。</View>
      </Card>
      <View className={s.foot}><BigButton id='to-hand-in' data-testid='to-hand-in' label='投进票箱' onTap={() => setAsking(true)} /></View>
      {asking && (
        <Sheet title='投进票箱？' onClose={() => setAsking(false)}>
          <View className={s.paragraph}>投出以后不能改、不能撤回，您自己也不能再看。票箱里只有一个个分数，不记是谁投的、什么时候投的；公布时只列出有哪些人参加了投票。</View>
          {failure && <Notice id='hand-in-refused' text={failure.message} />}
          <BigButton id='hand-in' data-testid='hand-in' label='确定投出' onTap={send} />
        </Sheet>
      )}
    </View>
  );
}
