import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { AnnualCase } from '#shared/contract/annual';
import type { QualityPartName } from '#shared/policy/annual';
import { qualityPartLabels } from '#shared/text/annual';
import { aria } from '../../../../components/aria';
import { Card } from '../../../../components/Card';
import { More } from '../../../../components/More';
import { Notice } from '../../../../components/Notice';
import { dayWords } from '../../../../format/time';
import { usePages } from '../../../../hooks/usePages';
import s from '../../awards.module.scss';

/** What a share was counted from, each leading to its suggestion; those that lower it are marked. */
export function Cases({ year, unitId, part }: { year: number; unitId: string; part: QualityPartName }) {
  const { load, more, moreFailed } = usePages('annual.cases', { year, unitId, part });
  const { label, of } = qualityPartLabels[part];
  if (load.state === 'loading') return <Card title={label}><View className={s.soft}>正在取明细…</View></Card>;
  if (load.state === 'failed') return <Card title={label}><Notice text={load.failure.message} /></Card>;
  return (
    <Card title={`${label}：逐条`}>
      {load.data.items.length === 0 && <View className={s.soft}>一条也没有。</View>}
      {load.data.items.map((one) => <Case key={one.id} one={one} lacking={`不算${of}`} />)}
      <More next={load.data.next} more={more} failed={moreFailed} />
    </Card>
  );
}

function Case({ one: { at, suggestion, words, counts }, lacking }: { one: AnnualCase; lacking: string }) {
  const open = () => Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${suggestion.id}` });
  return (
    <View className={s.line} data-testid='case' onClick={() => void open()} {...aria({ role: 'button', label: suggestion.title })}>
      <View className={s.grow}><View>{suggestion.title}</View><View className={s.soft}>{suggestion.number}，{dayWords(at)}，{words}</View></View>
      {!counts && <View className={s.taken}>{lacking}</View>}
    </View>
  );
}
