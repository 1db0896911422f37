import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CalendarView } from '#shared/contract/policy';
import { isWorkingDay, withDayTurned } from '#shared/domain/workingDays';
import { call, type Failure } from '../../../api/call';
import { fieldsOf } from '../../../api/fields';
import { newId } from '../../../api/newId';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Columns } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import { fullDay } from '../dateWords';
import s from './calendar.module.scss';
import { Changes } from './Changes';
import { Month } from './Month';
import { spansOf } from './spans';

const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1).padStart(2, '0'), label: `${index + 1}月` }));

/** A year’s days, month by month: a tap turns a day; nothing counts before it is saved. */
export function YearForm({ view, onChanged }: { view: CalendarView; onChanged: () => Promise<void> }) {
  const { year, from, version } = view;
  const [calendar, setCalendar] = useState({ daysOff: view.daysOff as readonly string[], daysWorked: view.daysWorked as readonly string[] });
  const [month, setMonth] = useState(from.startsWith(String(year)) ? from.slice(5, 7) : '01');
  const [requestId] = useState(newId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const named = [...new Set([...view.daysOff, ...view.daysWorked, ...calendar.daysOff, ...calendar.daysWorked])].sort();
  const turned = named.filter((day) => isWorkingDay(day, view) !== isWorkingDay(day, calendar));
  const save = async () => {
    setFailure(null);
    const reply = await call('calendar.set', { requestId, year, version, daysOff: [...calendar.daysOff], daysWorked: [...calendar.daysWorked] });
    if (!reply.ok) return setFailure(reply);
    void Taro.showToast({ title: '已保存', icon: 'success' });
    await onChanged();
  };
  const first = (
    <Card title={`${year} 年：点一下日期，在上班和休息之间切换`}>
      <ChoiceRow id='pick-month' label='月份' choices={months} value={month} onChange={setMonth} />
      <Month month={`${year}-${month}`} calendar={calendar} turned={turned} onTurn={(day) => setCalendar(withDayTurned(calendar, day))} />
      {turned.length > 0 && (
        <View className={s.pending} data-testid='pending'>
          <View className={s.strong}>保存后，从 {fullDay(from)}起：</View>
          <Changes nowOff={turned.filter((day) => !isWorkingDay(day, calendar))} nowWorked={turned.filter((day) => isWorkingDay(day, calendar))} />
          <View className={s.soft}>已经定下的期限不变，之后新算的期限按新日历。</View>
        </View>
      )}
      {failure && <Notice id='save-refused' text={[failure.message, ...Object.values(fieldsOf(failure))].join('。')} />}
      <BigButton id='save' data-testid='save' label={turned.length > 0 ? `保存 ${turned.length} 天改动` : '还没有改动'} disabled={turned.length === 0} onTap={save} />
    </Card>
  );
  const second = (
    <>
      <Card title='全年和平常不一样的日子'>
        <Days title='放假' days={calendar.daysOff} />
        <Days title='周末上班' days={calendar.daysWorked} />
      </Card>
      {view.history.length > 0 && <Card title='修改记录'>{view.history.map((line) => <Changes key={line.at} {...line} />)}</Card>}
    </>
  );
  return <Columns first={first} second={second} />;
}

function Days({ title, days }: { title: string; days: readonly string[] }) {
  return (
    <View className={s.days} data-testid={`days-${title}`}>
      <View className={s.strong}>{title}</View>
      <View>{days.length === 0 ? '没有' : spansOf(days).join('、')}</View>
    </View>
  );
}
