import { View } from '@tarojs/components';
import { isWorkingDay, weekdayOf } from '#shared/domain/workingDays';
import type { Calendar } from '#shared/policy/holidays';
import { aria } from '../../../components/aria';
import { monthDay } from '../dateWords';
import s from './calendar.module.scss';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** Days of a month `2026-10` as `YYYY-MM-DD`. */
function daysOf(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

type Props = { month: string; calendar: Calendar; turned: readonly string[]; onTurn: (day: string) => void };

/** A month as a wall calendar has it, Monday first; each day says whether it is worked, not by colour alone. */
export function Month({ month, calendar, turned, onTurn }: Props) {
  const blanks = (weekdayOf(`${month}-01`) + 6) % 7;
  return (
    <View className={s.month} data-testid='month'>
      {weekdays.map((name) => <View key={name} className={s.weekday}>{name}</View>)}
      {Array.from({ length: blanks }, (_, index) => <View key={`blank-${index}`} />)}
      {daysOf(month).map((day) => {
        const works = isWorkingDay(day, calendar);
        return (
          <View key={day} id={`day-${day}`} data-testid={`day-${day}`} hoverClass={s.pressed} onClick={() => onTurn(day)}
            className={`${s.day} ${works ? '' : s.off} ${turned.includes(day) ? s.turned : ''}`}
            {...aria({ role: 'button', label: `${monthDay(day)}，${works ? '上班' : '休息'}` })}>
            <View>{Number(day.slice(8))}</View>
            <View className={s.mark}>{works ? '班' : '休'}</View>
          </View>
        );
      })}
    </View>
  );
}
