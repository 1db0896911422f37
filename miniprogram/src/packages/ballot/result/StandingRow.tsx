import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CandidateView, StandingView } from '#shared/contract/ballot';
import { ballotCriteria } from '#shared/policy/ballot';
import { ballotCriterionLabels } from '#shared/text/ballot';
import { aria } from '../../../components/aria';
import s from '../ballot.module.scss';
import { CandidateFacts } from '../CandidateFacts';

type Props = { standing: StandingView; candidate: CandidateView; sheetsLeast: number };

/** One line of the result; a tap opens the means and every mark behind them, which no sheet can be read from. */
export function StandingRow({ standing: { rank, sheets, chosen, means, marks }, candidate, sheetsLeast }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <View data-testid='standing'>
      <View id={`standing-${candidate.id}`} className={s.line} hoverClass={s.pressed} onClick={() => setOpen(!open)}
        {...aria({ role: 'button', label: `${rank === null ? '' : `第 ${rank}，`}${candidate.title}` })}>
        <View className={s.rank}>{rank ?? '–'}</View>
        <View className={s.body}>
          <View className={s.title}>{candidate.title}</View>
          <View className={s.meta}>
            <View className={s.part}>{candidate.unitName} · {candidate.authorName}</View>
            <View className={s.part}>{chosen} 人选了它</View>
          </View>
        </View>
        {means && <View className={s.figure}>{means.total.toFixed(2)}</View>}
      </View>
      {open && (
        <View className={s.marks} data-testid='marks'>
          {means && marks && ballotCriteria.map((name) => (
            <View key={name} className={s.mark}>
              <View className={s.label}>{ballotCriterionLabels[name]}</View>
              <View className={s.figure}>{means[name].toFixed(2)}</View>
              <View className={s.numbers}>{marks[name].length > 0 ? `打分 ${marks[name].join('、')}` : '没有人选'}</View>
            </View>
          ))}
          <View className={s.soft}>{means ? `按 ${sheets} 张选票平均，没选的算 0 分` : `能给它打分的不到 ${sheetsLeast} 人，不公布分数`}</View>
          <CandidateFacts candidate={{ ...candidate, own: false }} />
        </View>
      )}
    </View>
  );
}
