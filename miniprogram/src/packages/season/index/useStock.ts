import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/index';
import { call, type Failure } from '../../../api/call';

type Filling = Output<'prize.stock'>;

/** Makes a prize's items step by step while the page is open; the nightly timer goes on with what is left. */
export function useStock(reload: () => Promise<void>) {
  const [filling, setFilling] = useState<Filling | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => { here.current = false; };
  }, []);

  const fill = async (prizeId: string) => {
    setFailure(null);
    while (here.current) {
      const reply = await call('prize.stock', { prizeId });
      if (!reply.ok) setFailure(reply);
      else setFilling(reply.data);
      if (!reply.ok || reply.data.done) break;
    }
    setFilling(null);
    await reload();
  };
  return { filling, failure, fill };
}
