import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { AnnualView } from '#shared/contract/annual';
import { call } from '../../../api/call';
import { aria } from '../../../components/aria';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { usePages } from '../../../hooks/usePages';
import s from '../awards.module.scss';
import type { Part } from './index';
import { Tick } from './Tick';
import { useChange } from './useChange';

type Shown = AnnualView['congress'][number];

function SuggestionRow({ suggestion: { id, number, title } }: { suggestion: Shown }) {
  const open = () => Taro.navigateTo({ url: `/packages/suggestion/detail/index?id=${id}` });
  return (
    <View className={s.line} data-testid='awarded' onClick={() => void open()} {...aria({ role: 'button', label: title })}>
      <View className={s.grow}>{title}</View><View className={s.soft}>{number}</View>
    </View>
  );
}

/** The ten excellent suggestions as the ballot of the leading group left them. */
export function TopTen({ view: { topTen } }: Pick<Part, 'view'>) {
  return (
    <Card title='十大优秀合理化建议'>
      {topTen === null && <Notice kind='note' text='还没有投票结果。领导小组投票结束后，这里自动列出。' />}
      {topTen?.length === 0 && <View className={s.soft}>确认时没有列入。评选结果出来以后，在发放单里用“补一笔”补发。</View>}
      {topTen?.map((suggestion) => <SuggestionRow key={suggestion.id} suggestion={suggestion} />)}
    </Card>
  );
}

/** The workers' congress proposals of the year that are formal ones; the office chooses among all that count. */
export function Proposals({ view, onChanged }: Part) {
  const [asking, setAsking] = useState(false);
  return (
    <Card title={`职代会正式提案（${view.congress.length} 条）`}>
      {view.congress.map((suggestion) => <SuggestionRow key={suggestion.id} suggestion={suggestion} />)}
      {view.congress.length === 0 && <View className={s.soft}>{view.mayDecide ? '还没有选。奖励发给提案的第一提出人；已评为十大优秀的不重复发。' : '没有列入。'}</View>}
      {view.mayDecide && <BigButton id='congress' data-testid='congress' label='选正式提案' kind='quiet' onTap={() => setAsking(true)} />}
      {asking && <Sheet title='职代会提案里哪些是正式提案' onClose={() => setAsking(false)}><Picking view={view} onChanged={(next) => { setAsking(false); onChanged(next); }} /></Sheet>}
    </Card>
  );
}

function Picking({ view: { year, version, congress }, onChanged }: Part) {
  const { load, more, moreFailed } = usePages('annual.proposals', { year });
  const [chosen, setChosen] = useState<readonly string[]>(congress.map(({ id }) => id));
  const { send, failure } = useChange(onChanged);
  if (load.state === 'loading') return <View className={s.soft}>正在取提案…</View>;
  if (load.state === 'failed') return <Notice text={load.failure.message} />;
  const save = () => send((requestId) => call('annual.congress', { requestId, year, version, suggestionIds: [...chosen] }));
  return (
    <>
      {load.data.items.length === 0 && <Notice kind='note' text={`${year} 年没有职代会提案。录入时来源选“职代会”。`} />}
      {load.data.items.map(({ id, title, number, authorName }) => (
        <Tick key={id} id={`formal-${id}`} title={title} words={`${number}，${authorName}`} on={chosen.includes(id)}
          onChange={(on) => setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)))} />
      ))}
      <More next={load.data.next} more={more} failed={moreFailed} />
      {failure && <Notice text={failure.message} />}
      <BigButton id='congress-sure' data-testid='congress-sure' label={`定下这 ${chosen.length} 条`} onTap={save} />
    </>
  );
}
