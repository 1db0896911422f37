import { useRef, useState } from 'react';
import { call } from '../../../api/call';
import { newId } from '../../../api/newId';

/** What became of one: taken in, or why not. */
export type Outcome = 'accepted' | { readonly why: string };

/**
 * Takes in several suggestions one after the other. Each call has an id of its own, kept until it is through, so that
 * trying again after a lost answer takes none in twice. A dead network stops the rest: they are still to be done.
 */
export function useAcceptAll() {
  const requestIds = useRef(new Map<string, string>());
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const acceptAll = async (ids: readonly string[]) => {
    for (const id of ids) {
      const requestId = requestIds.current.get(id) ?? newId();
      requestIds.current.set(id, requestId);
      const reply = await call('suggestion.accept', { requestId, id });
      setOutcomes((before) => ({ ...before, [id]: reply.ok ? 'accepted' : { why: reply.message } }));
      if (!reply.ok && 'offline' in reply) return;
    }
  };
  return { outcomes, acceptAll };
}
