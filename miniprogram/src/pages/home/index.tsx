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
      <Reminders data={data} />
      <View className={s.action}><BigButton id='to-suggest' label='提一条建议' onTap={() => Taro.switchTab({ url: '/pages/suggest/index' })} /></View>
      <View className={s.heading}>我最近的建议</View>
      {data.latest.length === 0 && <View className={s.none}>还没有提过建议。身边不顺手、不安全、有浪费的地方，都可以写。</View>}
      {data.latest.map((line) => <SuggestionCard key={line.id} line={line} />)}
    </View>
  );
}

/** What the ballot of a year waits for from the reader. */
const ballotWords: Record<NonNullable<Output<'home.get'>['ballot']>['task'], { text: (year: number) => string; go: string }> = {
  vote: { text: (year) => `${year} 年度十大评选，请您投票`, go: '去投' },
  close: { text: (year) => `${year} 年度十大评选可以计票了`, go: '去办' },
  wait: { text: (year) => `${year} 年度十大评选已截止，选票不够`, go: '去办' },
  settle: { text: (year) => `${year} 年度十大评选有并列，请您定`, go: '去办' },
};

/** What is new or waits, each with the way to it. */
function Reminders({ data: { unread, waiting, blind, ballot, calendarMissing } }: { data: Output<'home.get'> }) {
  const open = (url: string) => () => void Taro.navigateTo({ url });
  return (
    <>
      {unread > 0 && <Reminder id='to-inbox' count={unread} text='条新消息' go='去看' onTap={open('/packages/account/inbox/index')} />}
      {waiting > 0 && <Reminder id='to-todo' count={waiting} text='件事等您办' go='去办' onTap={() => void Taro.switchTab({ url: '/pages/todo/index' })} />}
      {blind > 0 && <Reminder id='to-blind' count={blind} text='条建议请您盲评复核' go='去评' onTap={open('/packages/suggestion/blind/index')} />}
      {ballot !== null && <Reminder id='to-ballot' text={ballotWords[ballot.task].text(ballot.year)} go={ballotWords[ballot.task].go} onTap={open(`/packages/ballot/${ballot.task === 'vote' ? 'vote' : 'index'}/index`)} />}
      {calendarMissing !== null && (
        <Reminder id='to-calendar' text={`${calendarMissing} 年的工作日历还没有填，期限会按普通周算`} go='去填' onTap={open('/packages/office/calendar/index')} />
      )}
    </>
  );
}

function Reminder({ id, count, text, go, onTap }: { id: string; count?: number; text: string; go: string; onTap: () => void }) {
  return (
    <View id={id} data-testid={id} className={s.waiting} hoverClass={s.pressed} onClick={onTap}
      {...aria({ role: 'button', label: `${count === undefined ? '' : `${countWords(count)} `}${text}，${go}` })}>
      {count !== undefined && <View className={s.waitingCount}>{countWords(count)}</View>}
      <View className={s.waitingText}>{text}</View>
      <View className={s.go}>{go} ›</View>
    </View>
  );
}
