import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PointsView } from '#shared/contract/views';
import { aria } from '../../../components/aria';
import { yuanOf } from '../../../format/money';
import { dayWords } from '../../../format/time';
import { versionWords } from '../../../format/version';
import s from './EntryRow.module.scss';

type Entry = PointsView['entries'][number];

const figureOf = ({ book, amount }: Entry): string => {
  if (amount === 0) return '';
  const size = book === 'money' ? `${yuanOf(Math.abs(amount))} 元` : `${Math.abs(amount)} 分`;
  return `${amount < 0 ? '−' : '+'}${size}`;
};

/** One entry: why it was made, for which suggestion or prize, when, how much. It opens to its cause and its rule. */
export function EntryRow({ entry }: { entry: Entry }) {
  const { id, at, amount, clause, suggestionTitle, suggestionNumber, prizeName, policyVersion } = entry;
  const title = suggestionTitle ?? prizeName ?? '';
  const open = () => Taro.navigateTo({ url: `/packages/awards/entry/index?id=${id}` });
  const leads = {
    hoverClass: s.pressed, onClick: () => void open(), ...aria({ role: 'button', label: `${clause}，${figureOf(entry)}，${title}` }),
  };
  return (
    <View id={`entry-${id}`} data-testid='entry' className={s.entry} {...leads}>
      <View className={s.head}>
        <View className={s.clause}>{clause}</View>
        <View className={`${s.figure} ${amount < 0 ? s.taken : ''}`}>{figureOf(entry)}</View>
      </View>
      {title !== '' && <View className={s.title}>{title}</View>}
      <View className={s.soft}>{suggestionNumber && <Text className={s.part}>{suggestionNumber}</Text>}<Text className={s.part}>{dayWords(at)}</Text><Text className={s.part}>按{versionWords(policyVersion)}规定</Text></View>
    </View>
  );
}
