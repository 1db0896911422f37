import { View } from '@tarojs/components';
import { useState } from 'react';
import { monthAfter } from '#shared/domain/quality/months';
import { More } from '../../../../components/More';
import { Notice } from '../../../../components/Notice';
import { Page } from '../../../../components/Page';
import { useAnswer } from '../../../../hooks/useAnswer';
import { usePages } from '../../../../hooks/usePages';
import { MonthBar } from '../MonthBar';
import { presentMonth } from '../months';
import s from '../quality.module.scss';
import { SignalCard } from './SignalCard';

/** What of a closed month the office may want to look at. It says what was seen, and judges nobody. */
export default function Signals() {
  const [latest] = useState(() => monthAfter(presentMonth(), -1));
  const [month, setMonth] = useState(latest);
  const me = useAnswer('me.get', {}).load;
  const { load, reload, more, moreFailed } = usePages('quality.signals', { month });
  const marks = me.state === 'ready' && (me.data.person?.roles.some(({ role }) => role === 'office') ?? false);
  const above = (
    <>
      <MonthBar month={month} latest={latest} onChange={setMonth} />
      <View className={s.opens}>
        <Notice kind='note' text='这里只是提醒，不是结论，也不影响奖励、积分和评审。月底集中提、文字接近、采纳多，都可能有正当原因：先点开看看，再问问本人。' />
      </View>
    </>
  );
  return (
    <Page load={load} retry={reload} wide id='quality-signals' above={above}
      empty={{ when: ({ items, next }) => items.length === 0 && next === null, title: '这个月没有要看的', text: '每月结束、评审统计完之后的夜里找一次；看过的不再列出' }}>
      {({ items, next }) => (
        <>
          {items.map((signal) => <SignalCard key={signal.id} signal={signal} marks={marks} onSeen={reload} />)}
          <More next={next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}
