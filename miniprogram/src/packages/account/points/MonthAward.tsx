import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { MyAwards } from '#shared/contract/awards';
import { monthWords } from '#shared/text/awards';
import { aria } from '../../../components/aria';
import { Card } from '../../../components/Card';
import { yuanOf } from '../../../format/money';
import { dayWords } from '../../../format/time';
import { useAnswer } from '../../../hooks/useAnswer';
import s from './EntryRow.module.scss';
import own from './MonthAward.module.scss';

/** 本月奖励: what this month brought so far and from which suggestion, and what was confirmed for payment before. */
export function MonthAward() {
  const { load } = useAnswer('awards.mine', {});
  if (load.state !== 'ready') return null;
  const { month, amountFen, entries, paid } = load.data;
  if (entries.length === 0 && paid.length === 0) return null;
  return (
    <View id='month-award' data-testid='month-award'>
      <Card title={`本月奖励（${monthWords(month)}）：${yuanOf(amountFen)} 元`}>
        {entries.length === 0 && <View className={s.soft}>这个月还没有新的奖励。</View>}
        {entries.map((entry) => <Source key={entry.id} entry={entry} />)}
        {entries.some(({ kind }) => kind === 'perItem') && <View className={s.soft}>逐条奖励月底过后由办公室核对、确认，随工资发放。</View>}
        {paid.map((one) => (
          <View key={one.month} className={s.head} data-testid='paid'>
            <View className={s.soft}>{monthWords(one.month)}发放表，{dayWords(one.confirmedAt)}已确认</View>
            <View className={own.amount}>{yuanOf(one.amountFen)} 元</View>
          </View>
        ))}
      </Card>
    </View>
  );
}

/** An award for a suggestion leads to it, any other to where it comes from. */
function Source({ entry: { id, kind, amountFen, clause, suggestionId, suggestionTitle } }: { entry: MyAwards['entries'][number] }) {
  const open = () => Taro.navigateTo({ url: kind === 'perItem' && suggestionId ? `/packages/suggestion/detail/index?id=${suggestionId}` : `/packages/awards/entry/index?id=${id}` });
  return (
    <View className={s.entry} data-testid='award-source' hoverClass={s.pressed} onClick={() => void open()}
      {...aria({ role: 'button', label: `${suggestionTitle ?? clause}，${yuanOf(amountFen)} 元` })}>
      <View className={s.head}>
        <View className={s.clause}>{suggestionTitle ?? clause}</View>
        <View className={`${s.figure} ${amountFen < 0 ? s.taken : ''}`}>{amountFen < 0 ? '−' : '+'}{yuanOf(Math.abs(amountFen))} 元</View>
      </View>
      {suggestionTitle && <View className={s.soft}>{clause}</View>}
    </View>
  );
}
