import { View } from '@tarojs/components';
import type { SuggestionLine } from '#shared/contract/views';
import { categoryLabels } from '#shared/text/labels';
import { aria } from '../../../components/aria';
import { MetaLine } from '../../../components/CardLines';
import { Tick } from '../../../components/Tick';
import { dayWords } from '../../../format/time';
import s from './batch.module.scss';
import type { Outcome } from './useAcceptAll';

type Props = { line: SuggestionLine; picked: boolean; outcome: Outcome | undefined; onTap: () => void };

/** One that may be taken in: a tap picks it or leaves it out; afterwards, what became of it. */
export function PickRow({ line: { id, title, authorName, teamName, unitName, category, submittedAt }, picked, outcome, onTap }: Props) {
  const done = outcome === 'accepted';
  return (
    <View id={`pick-${id}`} data-testid='pick' className={s.row} hoverClass={done ? 'none' : s.pressed}
      {...aria({ role: 'checkbox', label: `${title}，${done ? '已受理' : picked ? '已选' : '未选'}` })} onClick={() => !done && onTap()}>
      <Tick on={picked} done={done} />
      <View className={s.body}>
        <View className={s.title}>{title}</View>
        <MetaLine parts={[`${authorName} · ${teamName ?? unitName}`, categoryLabels[category], `${dayWords(submittedAt)}提交`]} />
        {done && <View className={s.good} data-testid='outcome'>已受理</View>}
        {outcome && outcome !== 'accepted' && <View className={s.bad} data-testid='outcome'>没有受理：{outcome.why}</View>}
      </View>
    </View>
  );
}
