import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { AwardEntry } from '#shared/contract/awards';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import { yuanOf } from '../../../format/money';
import { momentWords } from '../../../format/time';
import { useAnswer } from '../../../hooks/useAnswer';
import { versionWords } from '../../../format/version';
import s from '../awards.module.scss';

/** Every entry of one person on a sheet; each opens to its cause and its rule. */
export function Entries({ month, personId }: { month: string; personId: string }) {
  const { load } = useAnswer('awards.entries', { month, personId });
  if (load.state === 'loading') return <View className={s.soft}>正在取每一笔…</View>;
  if (load.state === 'failed') return <Notice text={load.failure.message} />;
  return <View>{load.data.items.map((entry) => <Entry key={entry.id} entry={entry} />)}</View>;
}

function Entry({ entry }: { entry: AwardEntry }) {
  const { id, amountFen, at, clause, suggestionTitle, suggestionNumber, policyVersion } = entry;
  const open = () => Taro.navigateTo({ url: `/packages/awards/entry/index?id=${id}` });
  return (
    <View id={`entry-${id}`} data-testid='entry' className={s.line} onClick={() => void open()}
      {...aria({ role: 'button', label: `${clause}，${yuanOf(amountFen)} 元，${suggestionTitle ?? ''}` })}>
      <View className={s.grow}>
        <View>{suggestionTitle}</View>
        <View className={s.soft}>{suggestionNumber}，{momentWords(at)}，{clause}，按{versionWords(policyVersion)}规定</View>
      </View>
      <View className={`${s.amount} ${amountFen < 0 ? s.taken : ''}`}>{yuanOf(amountFen)} 元</View>
    </View>
  );
}
