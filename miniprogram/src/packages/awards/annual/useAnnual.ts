import { useCallback, useState } from 'react';
import type { AnnualView } from '#shared/contract/annual';
import { call, type Failure } from '../../../api/call';
import type { Load } from '../../../hooks/useAnswer';
import { useEachShowing } from '../../../hooks/useEachShowing';

/** A year's awards; a confirmed year whose entries are still being made is carried on, step by step, as long as the page asks. */
export function useAnnual() {
  const [year, setYear] = useState<number | null>(null);
  const [load, setLoad] = useState<Load<AnnualView>>({ state: 'loading' });
  const [stopped, setStopped] = useState<Failure | null>(null);

  const show = useCallback(async (first: AnnualView) => {
    setStopped(null);
    for (let view = first; ;) {
      setLoad({ state: 'ready', data: view });
      if (view.state !== 'paying') return;
      const reply = await call('annual.step', { year: view.year });
      if (!reply.ok) return setStopped(reply);
      view = reply.data;
    }
  }, []);

  const reload = useCallback(async () => {
    const reply = await call('annual.get', year === null ? {} : { year });
    if (reply.ok) await show(reply.data);
    else setLoad((before) => (before.state === 'ready' && 'offline' in reply ? before : { state: 'failed', failure: reply }));
  }, [year, show]);

  useEachShowing(reload);
  return { load, reload, show: (view: AnnualView) => void show(view), setYear, stopped };
}
