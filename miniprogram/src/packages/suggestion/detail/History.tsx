import { View } from '@tarojs/components';
import type { SuggestionView } from '#shared/contract/views';
import { declineReasonLabels, doneBy, gradeLabels, groupLabels, invalidReasonLabels, moveLabels, proposalLabels, standardKindLabels } from '#shared/text/labels';
import { Card } from '../../../components/Card';
import { Timeline } from '../../../components/Timeline';
import { momentWords, dayWords } from '../../../format/time';
import { yuanOf } from '../../../format/money';
import { versionWords } from '../../../format/version';
import s from './detail.module.scss';
import { Pictures } from './Pictures';

type Line = SuggestionView['history'][number];

/** Everything that happened, newest first: who, in what role, with what words. */
export function History({ suggestion }: { suggestion: SuggestionView }) {
  const events = [...suggestion.history].reverse().map((line) => ({
    id: line.id,
    title: moveLabels[line.move],
    when: momentWords(line.at),
    who: doneBy(line),
    children: <Said line={line} />,
  }));
  return (
    <Card title='过程记录'>
      <Timeline events={events} />
      {suggestion.earlierMoves > 0 && <View className={s.facts}>更早的 {suggestion.earlierMoves} 条记录没有列出，需要时请向办公室查询。</View>}
    </Card>
  );
}

function Said({ line }: { line: Line }) {
  const facts = factsOf(line);
  return (
    <View>
      {facts.length > 0 && <View className={s.facts}>{facts.join('，')}</View>}
      {line.words && <View className={s.words}>{line.words}</View>}
      <Pictures pictures={line.photos} label='照片' />
    </View>
  );
}

/** What was set in the move, as short phrases. */
function factsOf({ proposed, differs, unscored, reason, invalidReason, group, unitName, expertNames, grade, implementable, implementerName, completeBy, benefitFen, standardKind, documentNumber, policyVersion }: Line): string[] {
  return [
    ...(reason ? [declineReasonLabels[reason]] : []),
    ...(invalidReason ? [invalidReasonLabels[invalidReason]] : []),
    ...(group ? [groupLabels[group]] : []),
    ...(unitName ? [`转到${unitName}`] : []),
    ...(expertNames ? [`请${expertNames.join('、')}参加`] : []),
    ...(grade ? [gradeLabels[grade]] : []),
    ...(unscored ? ['未经评审组打分'] : []),
    ...(proposed && differs ? [`评审组建议“${proposalLabels[proposed]}”，结论不同`] : []),
    ...(implementable === undefined ? [] : [implementable ? '可实施' : '暂不可实施']),
    ...(implementerName ? [`由${implementerName}实施`] : []),
    ...(completeBy ? [`${dayWords(completeBy)}前完成`] : []),
    ...(benefitFen ? [`年效益 ${yuanOf(benefitFen)} 元`] : []),
    ...(standardKind ? [`${standardKindLabels[standardKind]} ${documentNumber ?? ''}`] : []),
    ...(grade ? [`按${versionWords(policyVersion)}规定`] : []),
  ];
}
