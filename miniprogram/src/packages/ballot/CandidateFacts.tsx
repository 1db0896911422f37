import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { CandidateView } from '#shared/contract/ballot';
import { statusLabels } from '#shared/text/labels';
import { aria } from '../../components/aria';
import { yuanOf } from '../../format/money';
import s from './ballot.module.scss';

/** What a candidate is, at a glance, with the way to all of it. */
export function CandidateFacts({ candidate: { id, number, title, unitName, authorName, status, benefitFen, own } }: { candidate: CandidateView }) {
  const parts = [`${unitName} · ${authorName}`, number, statusLabels[status], ...(benefitFen > 0 ? [`年效益 ${yuanOf(benefitFen)} 元`] : [])];
  return (
    <View className={s.body}>
      <View className={s.title}>{title}</View>
      <View className={s.meta}>{parts.map((part) => <View key={part} className={s.part}>{part}</View>)}</View>
      {own && <View className={s.own}>您参与了这条建议，不能给它投票</View>}
      <View id={`read-${id}`} data-testid='read' className={s.read} {...aria({ role: 'button', label: `看全文：${title}` })}
        onClick={(event) => { event.stopPropagation(); void Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${id}` }); }}>
        看全文 ›
      </View>
    </View>
  );
}
