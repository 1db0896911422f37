import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { AnnualUnit } from '#shared/contract/annual';
import { componentLabels } from '#shared/text/annual';
import { aria } from '../../../components/aria';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { momentWords } from '../../../format/time';
import shared from '../awards.module.scss';
import s from './annual.module.scss';
import { Choose } from './Choose';
import type { Part } from './index';
import { scoreWords, weightWords } from './words';

/** The units in their order, each opening to its numbers; where the order leaves it open or is departed from, the office's word. */
export function Units({ view, onChanged }: Part) {
  const { units, unitsMost, isTied, selection, mayDecide, year } = view;
  const ranked = units.filter(({ place }) => place !== null);
  const rest = units.filter(({ place }) => place === null);
  const words = weightWords((ranked[0] ?? units[0])?.components ?? []);
  return (
    <Card title={`优秀组织单位（${unitsMost} 个）`}>
      {words !== '' && <Notice kind='note' text={words} />}
      {isTied && <Notice id='tied' text='最后一个名额上有并列，请办公室决定，写明理由。' />}
      {selection && <Notice kind='note' text={`${selection.byName} ${momentWords(selection.at)} 决定：${selection.words}`} />}
      {ranked.map((unit) => <UnitRow key={unit.id} unit={unit} year={year} />)}
      {rest.length > 0 && <View className={s.soft} data-testid='unranked'>暂无数据，不参加排序：{rest.map(({ name, excellent }) => name + (excellent ? '（已决定）' : '')).join('、')}</View>}
      {mayDecide && <Choose view={view} onChanged={onChanged} />}
    </Card>
  );
}

function UnitRow({ unit, year }: { unit: AnnualUnit; year: number }) {
  const { id, name, place, tied, excellent, composite, components } = unit;
  const open = () => Taro.navigateTo({ url: `/packages/awards/annual/unit/index?year=${year}&unitId=${id}` });
  const known = components.flatMap(({ name: component, score }) => (score === null ? [] : [`${componentLabels[component]} ${scoreWords(score)}`]));
  return (
    <View id={`unit-${id}`} data-testid='unit' className={shared.line} onClick={() => void open()} {...aria({ role: 'button', label: `${name}，${scoreWords(composite)}` })}>
      <View className={s.place}>{place}{tied ? ' 并列' : ''}</View>
      <View className={shared.grow}>
        <View className={excellent ? s.excellent : ''}>{name}{excellent ? ' 优秀' : ''}</View>
        <View className={s.soft}>{known.join('，')}</View>
      </View>
      <View className={shared.amount}>{scoreWords(composite)}</View>
    </View>
  );
}
