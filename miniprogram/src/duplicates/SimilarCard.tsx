import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import type { SimilarLine } from '#shared/contract/duplicates';
import { differenceLabels, likenessLabels } from '#shared/text/duplicates';
import { statusLabels } from '#shared/text/labels';
import { aria } from '../components/aria';
import { dayWords } from '../format/time';
import s from './duplicates.module.scss';
import { Marked } from './Marked';

type Props = PropsWithChildren<{ line: SimilarLine; texts: readonly string[]; elsewhere: boolean }>;
const tint = { same: s.same, high: s.high, likely: s.likely, hint: s.faint };

/** One of them: how alike in words, where it stands, what both say, what differs, and how they solved it. */
export function SimilarCard({ line, texts, elsewhere, children }: Props) {
  const open = () => void Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${line.id}` });
  const { title, likeness, status, unitName, submittedAt, mine, mayOpen, common, differing, measure } = line;
  return (
    <View className={s.card} data-testid='similar-one'>
      <View className={s.head}>
        <View className={s.name}><Marked text={title} others={texts} /></View>
        <Text className={`${s.likeness} ${tint[likeness]}`}>{likenessLabels[likeness]}</Text>
      </View>
      <View className={s.meta}>{mine ? '您自己提的' : unitName} · {statusLabels[status]} · {dayWords(submittedAt)}提交</View>
      {common.length > 0 && <View className={s.line}>都说到：{common.slice(0, 3).map((words) => <Text key={words} className={s.mark}>{words}</Text>)}</View>}
      {differing.map((one) => (
        <View key={one.kind} className={s.line} data-testid='differing'>{differenceLabels[one.kind]}不同：{sideWords('这条', one.mine)}{sideWords('那条', one.theirs)}</View>
      ))}
      {measure !== null && <View className={s.measure}>{elsewhere ? '他们这样解决' : '措施'}：<Marked text={measure} others={texts} /></View>}
      {mayOpen && <View className={s.open} hoverClass={s.pressed} {...aria({ role: 'button', label: `查看${title}` })} onClick={open}>查看</View>}
      {children}
    </View>
  );
}

const sideWords = (side: string, names: readonly string[]) => (names.length === 0 ? `${side}没有写。` : `${side}是${names.join('、')}。`);
