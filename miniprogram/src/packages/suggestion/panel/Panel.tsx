import { View } from '@tarojs/components';
import type { PanelView, SuggestionView } from '#shared/contract/views';
import { criteria } from '#shared/policy/criteria';
import { criterionLabels } from '#shared/text/labels';
import { Card } from '../../../components/Card';
import s from './panel.module.scss';
import { panelWords, pointsOf } from './panelWords';

/** The panel's scoring: how far it is, and each member's scores for those who may see them. */
export function Panel({ suggestion }: { suggestion: SuggestionView }) {
  const { panel, moves } = suggestion;
  if (panel === null) return null;
  const hidden = panel.scores === null && panel.given > 0 && moves.includes('score');
  return (
    <Card title='评审打分'>
      <View id='panel' data-testid='panel'>{panelWords(panel, suggestion)}</View>
      {hidden && <View className={s.hint}>您打分以后，才能看到其他人打的分。</View>}
      {panel.scores?.map((score) => <Score key={score.name} score={score} panel={panel} />)}
    </Card>
  );
}

type ScoreProps = { score: NonNullable<PanelView['scores']>[number]; panel: PanelView };

function Score({ score: { name, marks, comment, mine }, panel }: ScoreProps) {
  return (
    <View className={s.score} data-testid='score'>
      <View className={s.head}>
        <View>{name}{mine && '（我）'}</View>
        <View className={s.points}>{pointsOf(marks, panel)} 分</View>
      </View>
      <View className={s.hint}>{criteria.map((criterion) => `${criterionLabels[criterion]} ${marks[criterion]}`).join(' · ')}</View>
      <View>{comment}</View>
    </View>
  );
}
