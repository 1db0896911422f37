import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReservationLine } from '#shared/contract/season';
import { aria } from '../../../components/aria';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Empty } from '../../../components/Empty';
import { More } from '../../../components/More';
import { Notice } from '../../../components/Notice';
import { momentWords } from '../../../format/time';
import { usePages } from '../../../hooks/usePages';
import s from '../prizes.module.scss';
import { whyNot } from '../whyNot';
import { Settle } from './Settle';

const states = [{ value: 'reserved', label: '待领取' }, { value: 'collected', label: '已领取' }, { value: 'cancelled', label: '已取消' }] as const;
type State = (typeof states)[number]['value'];

/** Who waits for a prize, who has it, who gave it back; the office may settle what was left lying. */
export function Lists({ isOffice, onSettled }: { isOffice: boolean; onSettled: () => void }) {
  const [state, setState] = useState<State>('reserved');
  const [open, setOpen] = useState<ReservationLine | null>(null);
  const { load, more, moreFailed } = usePages('desk.list', { state });
  return (
    <Card title={isOffice ? '全厂名单' : '本单位名单'}>
      <ChoiceRow id='desk-state' label='看哪些' value={state} onChange={setState} choices={states} />
      {load.state === 'loading' && <View className={s.soft}>正在读取…</View>}
      {load.state === 'failed' && <Notice text={whyNot(load.failure)} />}
      {load.state === 'ready' && load.data.items.length === 0 && <Empty title='没有' />}
      {load.state === 'ready' && load.data.items.map((line) => <Line key={line.id} line={line} open={isOffice && state === 'reserved' ? () => setOpen(line) : null} />)}
      {load.state === 'ready' && <More next={load.data.next} more={more} failed={moreFailed} />}
      {open && <Settle line={open} onClose={() => setOpen(null)} onSettled={onSettled} />}
    </Card>
  );
}

function Line({ line, open }: { line: ReservationLine; open: (() => void) | null }) {
  const { personName, workNumber, unitName, teamName, prizeName, reservedAt, settledAt, settledBy, words } = line;
  const tappable = open ? { hoverClass: s.pressed, onClick: open, ...aria({ role: 'button', label: `${personName}，${prizeName}` }) } : {};
  return (
    <View className={s.row} data-testid='desk-line' {...tappable}>
      <View className={s.words}>
        <View className={s.name}>{personName}　{prizeName}</View>
        <View className={s.soft}>{workNumber}　{unitName}{teamName ?? ''}</View>
        <View className={s.soft}>{settledAt ? `${momentWords(settledAt)}，${settledBy ?? ''}${words ? `：${words}` : ''}` : `${momentWords(reservedAt)}预订`}</View>
      </View>
    </View>
  );
}
