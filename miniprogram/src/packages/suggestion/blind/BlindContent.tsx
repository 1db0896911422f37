import { View } from '@tarojs/components';
import type { BlindView } from '#shared/contract/blind';
import { categoryLabels } from '#shared/text/labels';
import { Card } from '../../../components/Card';
import s from '../detail/detail.module.scss';
import { Passage } from '../detail/Passage';
import { Pictures } from '../detail/Pictures';

/** What was written, and nothing besides. */
export function BlindContent({ view: { title, category, problem, measure, effect, photos } }: { view: BlindView }) {
  return (
    <Card title={title}>
      <View className={s.meta}>{categoryLabels[category]}</View>
      <View className={s.passages}>
        <Passage label='现状问题' text={problem} />
        <Passage label='改进措施' text={measure} />
        {effect !== '' && <Passage label='预期效果' text={effect} />}
      </View>
      <Pictures pictures={photos} label='现场照片' />
    </Card>
  );
}
