import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AwardLineView, BatchView } from '#shared/contract/awards';
import { monthWords } from '#shared/text/awards';
import { aria } from '../../../components/aria';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { yuanOf } from '../../../format/money';
import { usePages } from '../../../hooks/usePages';
import s from '../awards.module.scss';
import { Entries } from './Entries';

type Sum = BatchView['units'][number];

/** A unit's part of the sheet; it opens to its people. */
export function Unit({ month, unit }: { month: string; unit: Sum }) {
  const [open, setOpen] = useState(false);
  const words = `${unit.people} 人，${unit.entries} 笔`;
  return (
    <View>
      <View id={`unit-${unit.id}`} data-testid='unit' className={`${s.line} ${open ? s.open : ''}`} onClick={() => setOpen(!open)}
        {...aria({ role: 'button', label: `${unit.name}，${words}，${open ? '收起' : '展开'}` })}>
        <View className={`${s.grow} ${s.strong}`}>{unit.name}</View>
        <View className={s.soft}>{words}</View>
        <View className={`${s.amount} ${unit.amountFen < 0 ? s.taken : ''}`}>{yuanOf(unit.amountFen)} 元</View>
      </View>
      {open && <View className={s.inner}><People month={month} unitId={unit.id} /></View>}
    </View>
  );
}

function People({ month, unitId }: { month: string; unitId: string }) {
  const { load, more, moreFailed } = usePages('awards.lines', { month, unitId });
  if (load.state === 'loading') return <View className={s.soft} data-testid='lines-loading'>正在取名单…</View>;
  if (load.state === 'failed') return <Notice text={load.failure.message} />;
  return (
    <View>
      {load.data.items.map((line) => <PersonLine key={line.personId} month={month} line={line} />)}
      <More next={load.data.next} more={more} failed={moreFailed} />
    </View>
  );
}

/** What payroll does with an amount that is not to be paid. */
function netWords({ amountFen }: AwardLineView): string | null {
  if (amountFen === 0) return '更正相抵，本次不发';
  return amountFen < 0 ? `更正后应扣回 ${yuanOf(-amountFen)} 元` : null;
}

function PersonLine({ month, line }: { month: string; line: AwardLineView }) {
  const [open, setOpen] = useState(false);
  const { personId, name, workNumber, entries, amountFen, months } = line;
  const others = months.filter((part) => part.month !== month);
  const net = netWords(line);
  return (
    <View>
      <View id={`person-${personId}`} data-testid='person' className={`${s.line} ${open ? s.open : ''}`} onClick={() => setOpen(!open)}
        {...aria({ role: 'button', label: `${name}，${yuanOf(amountFen)} 元，${open ? '收起' : '看每一笔'}` })}>
        <View className={s.grow}>{name} {workNumber}</View>
        <View className={s.soft}>{entries} 笔</View>
        <View className={`${s.amount} ${amountFen < 0 ? s.taken : ''}`}>{yuanOf(amountFen)} 元</View>
      </View>
      {net && <View className={s.soft} data-testid='net'>{net}</View>}
      {others.length > 0 && <View className={s.soft}>{others.map((part) => `含${monthWords(part.month)} ${yuanOf(part.amountFen)} 元`).join('，')}</View>}
      {open && <View className={s.inner}><Entries month={month} personId={personId} /></View>}
    </View>
  );
}
