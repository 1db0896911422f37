import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '#shared/contract/index';
import type { QualityPartName } from '#shared/policy/annual';
import { componentLabels, qualityPartLabels } from '#shared/text/annual';
import { aria } from '../../../../components/aria';
import { Card } from '../../../../components/Card';
import { Columns } from '../../../../components/Columns';
import { Page } from '../../../../components/Page';
import { useAnswer } from '../../../../hooks/useAnswer';
import s from '../../awards.module.scss';
import { scoreWords, weightWords } from '../words';
import { Cases } from './Cases';

type Opened = Output<'annual.unit'>;

/** One unit's composite: each component, the shares of quality with their numbers, and the cases behind a share. */
export default function Unit() {
  const { year = '', unitId = '' } = useRouter().params;
  const { load, reload } = useAnswer('annual.unit', { year: Number(year), unitId });
  const [part, setPart] = useState<QualityPartName>('adoption');
  return (
    <Page load={load} retry={reload} wide id='annual-unit'>
      {(unit) => <Columns first={<><Composite unit={unit} year={year} /><Quality unit={unit} part={part} onPart={setPart} /></>} second={<Cases key={part} year={Number(year)} unitId={unitId} part={part} />} />}
    </Page>
  );
}

function Composite({ unit: { name, composite, components }, year }: { unit: Opened; year: string }) {
  return (
    <Card title={`${name} ${year} 年综合得分`}>
      <View className={s.figure} data-testid='composite'>{scoreWords(composite)}</View>
      {components.map(({ name: component, score, weight }) => (
        <View key={component} className={s.line} data-testid='component'><View className={s.grow}>{componentLabels[component]}</View><View className={s.soft}>权重 {weight}%</View><View className={s.amount}>{scoreWords(score)}</View></View>
      ))}
      <View className={s.soft}>{weightWords(components)}</View>
    </Card>
  );
}

function Quality({ unit: { parts, leastEffective }, part, onPart }: { unit: Opened; part: QualityPartName; onPart: (part: QualityPartName) => void }) {
  return (
    <Card title='征集采纳质量怎么算'>
      <View className={s.soft}>各比率按权重平均，一个也没有发生的不算；有效提案不足 {leastEffective} 条的单位不参加排序。</View>
      {parts.map(({ name, of, base, score, weight }) => {
        const { label, of: ofWords, base: baseWords } = qualityPartLabels[name];
        return (
          <View key={name} id={`part-${name}`} data-testid='part' className={`${s.line} ${name === part ? s.open : ''}`} onClick={() => onPart(name)} {...aria({ role: 'button', label: `${label}，看明细` })}>
            <View className={s.grow}><View>{label}</View><View className={s.soft}>{ofWords} {of} ÷ {baseWords} {base}，权重 {weight}%</View></View>
            <View className={s.amount}>{scoreWords(score)}</View>
          </View>
        );
      })}
    </Card>
  );
}
