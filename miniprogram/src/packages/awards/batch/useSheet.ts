import { useCallback, useState } from 'react';
import { call, type Failure } from '../../../api/call';
import type { Output } from '#shared/contract/index';
import type { Load } from '../../../hooks/useAnswer';
import { useEachShowing } from '../../../hooks/useEachShowing';

type Sheet = Output<'awards.batch'>;

/** The sheet of a month; one that is still being made is carried on, step by step, as long as the page asks. */
export function useSheet(month: string) {
  const [load, setLoad] = useState<Load<Sheet>>({ state: 'loading' });
  const [stopped, setStopped] = useState<Failure | null>(null);

  const reload = useCallback(async () => {
    setStopped(null);
    for (;;) {
      const reply = await call('awards.batch', { month });
      if (!reply.ok) return setLoad({ state: 'failed', failure: reply });
      setLoad({ state: 'ready', data: reply.data });
      if (reply.data.state !== 'gathering') return;
      const failure = await carryOn(month, (view) => setLoad({ state: 'ready', data: { ...view, mayConfirm: false } }));
      if (failure) return setStopped(failure);
    }
  }, [month]);

  useEachShowing(reload);
  return { load, reload, stopped };
}

/** Steps until the sheet is made; answers why it could not go on. */
async function carryOn(month: string, show: (view: Output<'awards.step'>) => void): Promise<Failure | null> {
  for (;;) {
    const reply = await call('awards.step', { month });
    if (!reply.ok) return reply;
    show(reply.data);
    if (reply.data.state !== 'gathering') return null;
  }
}
