import { View } from '@tarojs/components';
import { monthAfter } from '#shared/domain/quality/months';
import { aria } from '../../../components/aria';
import { momentWords } from '../../../format/time';
import { monthWords } from './months';
import s from './quality.module.scss';

type Props = { month: string; latest: string; countedUpTo?: string | null; onChange: (month: string) => void };

/** Which month is shown, the one before and the one after. */
export function MonthBar({ month, latest, countedUpTo, onChange }: Props) {
  return (
    <>
      <View className={s.months}>
        <Turn id='month-before' label='上个月' sign='‹' onTap={() => onChange(monthAfter(month, -1))} />
        <View className={s.month} data-testid='month'>{monthWords(month)}</View>
        {month < latest ? <Turn id='month-after' label='下个月' sign='›' onTap={() => onChange(monthAfter(month, 1))} /> : <View className={s.turn} />}
      </View>
      {countedUpTo !== undefined && (
        <View className={s.counted} data-testid='counted'>
          {countedUpTo === null ? '还没有统计过：每天夜里统计一次。' : `每天夜里统计一次，现在算到 ${momentWords(countedUpTo)}。`}
        </View>
      )}
    </>
  );
}

function Turn({ id, label, sign, onTap }: { id: string; label: string; sign: string; onTap: () => void }) {
  return <View id={id} data-testid={id} className={s.turn} hoverClass={s.pressed} onClick={onTap} {...aria({ role: 'button', label })}>{sign}</View>;
}
