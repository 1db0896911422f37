import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { BlindResult } from '#shared/contract/blind';
import { proposalLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';

/** The own band beside what had been concluded; neither is changed by the other. */
export function Outcome({ result: { points, band, concluded, agrees, number } }: { result: BlindResult }) {
  return (
    <Card title='复核已记录'>
      <View data-testid='outcome'>
        <View>您评 {points} 分，对应“{proposalLabels[band]}”。</View>
        <View>原来的结论是“{proposalLabels[concluded]}”（{number}）。</View>
      </View>
      <Notice kind={agrees ? 'good' : 'note'} text={agrees ? '两次评审一致。' : '两次评审不一致。原结论不变，只计入评审质量。'} />
      <BigButton id='next' data-testid='next' label='看还有没有要复核的' onTap={() => Taro.navigateBack()} />
    </Card>
  );
}
