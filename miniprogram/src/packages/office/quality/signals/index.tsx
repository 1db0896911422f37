import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthAfter } from '#shared/domain/quality/months';
import type { SignalState } from '#shared/model/signal';
import { ChoiceRow } from '../../../../components/ChoiceRow';
import { More } from '../../../../components/More';
import { Notice } from '../../../../components/Notice';
import { Page } from '../../../../components/Page';
import { useAnswer } from '../../../../hooks/useAnswer';
import { usePages } from '../../../../hooks/usePages';
import { MonthBar } from '../MonthBar';
import { presentMonth } from '../months';
import s from '../quality.module.scss';
import { SignalCard } from './SignalCard';

const states = [{ value: 'open', label: '要看的' }, { value: 'seen', label: '看过的' }] as const satisfies readonly { value: SignalState; label: string }[];
const nothing = {
  open: { title: '这个月没有要看的', text: '每月结束、评审统计完之后的夜里找一次；看过的在“看过的”里' },
  seen: { title: '这个月还没有看过的', text: '在“要看的”里点“看过了”，写一句看到了什么，就记在这里' },
} as const satisfies Record<SignalState, object>;

/** What of a closed month the office may want to look at. It says what was seen, and judges nobody. */
export default function Signals() {
  const [latest] = useState(() => monthAfter(presentMonth(), -1));
  const [month, setMonth] = useState(latest);
  const [state, setState] = useState<SignalState>('open');
  const me = useAnswer('me.get', {}).load;
  const { load, reload, more, moreFailed } = usePages('quality.signals', { month, state });
  const marks = me.state === 'ready' && (me.data.person?.roles.some(({ role }) => role === 'office') ?? false);
  const above = (
    <>
      <MonthBar month={month} latest={latest} onChange={setMonth} />
      <ChoiceRow id='signal-state' label='看哪些' value={state} onChange={setState} choices={states} />
      <View className={s.opens}>
        <Notice kind='note' text='这里只是提醒，不是结论，也不影响奖励、积分和评审。月底集中提、文字接近、采纳多，都可能有正当原因：先点开看看，再问问本人。' />
      </View>
    </>
  );
  return (
    <Page load={load} retry={reload} wide id='quality-signals' above={above}
      empty={{ when: ({ items, next }) => items.length === 0 && next === null, ...nothing[state] }}>
      {({ items, next }) => (
        <>
          {items.map((signal) => <SignalCard key={signal.id} signal={signal} marks={marks} onSeen={reload} />)}
          <More next={next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}
