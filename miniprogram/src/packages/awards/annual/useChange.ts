import { useRef, useState } from 'react';
import type { AnnualView } from '#shared/contract/annual';
import type { Failure } from '../../../api/call';
import { newId } from '../../../api/newId';

type Answered = { readonly ok: true; readonly data: AnnualView } | Failure;

/** One thing to change: asked under one id until the cloud has answered, so that a second try after a lost answer changes nothing twice. */
export function useChange(onChanged: (view: AnnualView) => void) {
  const id = useRef(newId());
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (ask: (requestId: string) => Promise<Answered>): Promise<boolean> => {
    setFailure(null);
    const reply = await ask(id.current);
    if (reply.ok || 'refusal' in reply) id.current = newId();
    if (!reply.ok) {
      setFailure(reply);
      return false;
    }
    onChanged(reply.data);
    return true;
  };
  return { send, failure };
}
