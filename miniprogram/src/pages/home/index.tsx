import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { Output } from '#shared/contract/index';
import { aria } from '../../components/aria';
import { BigButton } from '../../components/BigButton';
import { Card } from '../../components/Card';
import { plant } from '../../components/drawings';
import { Page } from '../../components/Page';
import { Stat } from '../../components/Stat';
import { SuggestionCard } from '../../components/SuggestionCard';
import { yuanOf } from '../../format/money';
import { useAnswer } from '../../hooks/useAnswer';
import { countWords, showUnread } from '../../inbox/badge';
import { usePullToReload } from '../../hooks/usePullToReload';
import s from './index.module.scss';
import { Welcome } from './Welcome';

/** What a person sees first: what the year brought, what waits, what became of the latest ideas. */
export default function Home() {
  const { load, reload } = useAnswer('home.get', {});
  usePullToReload(reload);
  const unread = load.state === 'ready' ? load.data.unread : null;
  useEffect(() => { if (unread !== null) showUnread(unread); }, [unread]);
  return (
    <Page id='home' load={load} retry={reload} above={<Hero />}
      onRefusal={(refusal) => (refusal === 'notBound' ? <Welcome /> : null)}>
      {(data) => <Overview data={data} />}
    </Page>
  );
}

function Hero() {
  return (
    <View className={s.hero}>
      <Image className={s.plant} src={plant} mode='aspectFit' />
      <View className={s.name}>金点子</View>
      <View className={s.motto}>好主意，从岗位上来</View>
    </View>
  );
}

function Overview({ data }: { data: Output<'home.get'> }) {
  const toPoints = () => Taro.navigateTo({ url: '/packages/account/points/index' });
  return (
    <View data-testid='overview'>
      <Card label='积分与奖励' id='to-points' data-testid='to-points' onTap={() => void toPoints()}>
        <View className={s.stats}>
          <Stat figure={String(data.points)} unit='分' label={`${data.year} 年积分`} />
          <Stat figure={yuanOf(data.awardsFen)} unit='元' label={`${data.year} 年奖励`} />
        </View>
      </Card>
      {data.unread > 0 && (
        <View id='to-inbox' data-testid='to-inbox' className={s.waiting} hoverClass={s.pressed} {...aria({ role: 'button', label: `${countWords(data.unread)} 条新消息` })}
          onClick={() => void Taro.navigateTo({ url: '/packages/account/inbox/index' })}>
          <View className={s.waitingCount}>{countWords(data.unread)}</View>
          <View className={s.waitingText}>条新消息</View>
          <View className={s.go}>去看 ›</View>
        </View>
      )}
      {data.waiting > 0 && (
        <View id='to-todo' data-testid='to-todo' className={s.waiting} hoverClass={s.pressed} onClick={() => void Taro.switchTab({ url: '/pages/todo/index' })}>
          <View className={s.waitingCount}>{countWords(data.waiting)}</View>
          <View className={s.waitingText}>件事等您办</View>
          <View className={s.go}>去办 ›</View>
        </View>
      )}
      {data.calendarMissing !== null && (
        <View id='to-calendar' data-testid='to-calendar' className={s.waiting} hoverClass={s.pressed} {...aria({ role: 'button', label: `填 ${data.calendarMissing} 年工作日历` })}
          onClick={() => void Taro.navigateTo({ url: '/packages/office/calendar/index' })}>
          <View className={s.waitingText}>{data.calendarMissing} 年的工作日历还没有填，期限会按普通周算</View>
          <View className={s.go}>去填 ›</View>
        </View>
      )}
      <View className={s.action}><BigButton id='to-suggest' label='提一条建议' onTap={() => Taro.switchTab({ url: '/pages/suggest/index' })} /></View>
      <View className={s.heading}>我最近的建议</View>
      {data.latest.length === 0 && <View className={s.none}>还没有提过建议。身边不顺手、不安全、有浪费的地方，都可以写。</View>}
      {data.latest.map((line) => <SuggestionCard key={line.id} line={line} />)}
    </View>
  );
}
