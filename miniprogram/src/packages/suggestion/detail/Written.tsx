import { View } from '@tarojs/components';
import type { SuggestionView } from '#shared/contract/views';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { yuanOf } from '../../../format/money';
import s from './detail.module.scss';
import { Passage } from './Passage';
import { Pictures } from './Pictures';

/** What the author wrote. */
export function Written({ suggestion }: { suggestion: SuggestionView }) {
  const { textUnchecked, problem, measure, effect, photos, benefitEstimate } = suggestion;
  return (
    <Card title='建议内容'>
      {textUnchecked && <Notice kind='note' id='text-unchecked' text='有文字当时没能通过平台做内容安全检查，请评审时留意' />}
      <View className={s.passages}>
        <Passage label='现状问题' text={problem} />
        <Passage label='改进措施' text={measure} />
        {effect !== '' && <Passage label='预期效果' text={effect} />}
        {benefitEstimate && <Passage label='提出人估算的年效益' text={`${yuanOf(benefitEstimate.fen)} 元（${benefitEstimate.basis}）`} />}
      </View>
      <Pictures pictures={photos} label='现场照片' />
    </Card>
  );
}
