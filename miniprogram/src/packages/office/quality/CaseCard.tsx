import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { CaseLine } from '#shared/contract/quality';
import { moveLabels } from '#shared/text/labels';
import { Card } from '../../../components/Card';
import { momentWords } from '../../../format/time';
import { faultWords } from './figureWords';
import s from './quality.module.scss';

/** One case behind a figure: which suggestion, who did what when, and what was counted of it. */
export function CaseCard({ line }: { line: CaseLine }) {
  const { suggestionId, number, title, people, at, move, responseHours, decisionHours, fault } = line;
  const taken = [
    ...(responseHours === null ? [] : [`首次响应用了 ${responseHours} 小时（工作日）`]),
    ...(decisionHours === null ? [] : [`评审用了 ${decisionHours} 小时`]),
    ...(fault === null ? [] : [faultWords[fault]]),
  ];
  return (
    <Card data-testid='case' label={title} onTap={() => void Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${suggestionId}` })}>
      <View className={s.title}>{title}</View>
      <View className={s.note}>{number}</View>
      <View>{people.join('、')} · {moveLabels[move]} · {momentWords(at)}</View>
      {taken.length > 0 && <View className={s.note}>{taken.join('；')}</View>}
    </Card>
  );
}
