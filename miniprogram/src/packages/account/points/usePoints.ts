import { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { Input } from '#shared/contract/index';
import type { PointsView } from '#shared/contract/views';
import { call, type Failure } from '../../../api/call';
import type { Load } from '../../../hooks/useAnswer';

/** Points of a year, batch by batch. What is shown stays when a later question fails; `failed` says why it did. */
export function usePoints() {
  const [load, setLoad] = useState<Load<PointsView>>({ state: 'loading' });
  const [failed, setFailed] = useState<Failure | null>(null);
  const latest = useRef(0);

  const ask = async (question: Input<'points.get'>, take: (answer: PointsView) => PointsView) => {
    const mine = ++latest.current;
    const reply = await call('points.get', question);
    if (mine !== latest.current) return;
    setFailed(reply.ok ? null : reply);
    if (reply.ok) return setLoad({ state: 'ready', data: take(reply.data) });
    setLoad((before) => (before.state === 'ready' ? before : { state: 'failed', failure: reply }));
  };

  const shown = load.state === 'ready' ? load.data : null;
  const show = (year = shown?.year) => ask(year === undefined ? {} : { year }, (answer) => answer);
  const more = async () => {
    if (!shown?.next) return;
    await ask({ year: shown.year, cursor: shown.next }, (answer) => ({ ...answer, entries: [...shown.entries, ...answer.entries] }));
  };
  useDidShow(() => void show());
  return { load, failed, show, more };
}
