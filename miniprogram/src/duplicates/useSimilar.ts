import { useEffect, useRef, useState } from 'react';
import type { SimilarLine } from '#shared/contract/duplicates';
import { charactersIn } from '#shared/model/readable';
import { call } from '../api/call';

/** What is written so far; `exceptId` is the suggestion itself when it has been filed. */
export type Written = { readonly title: string; readonly problem: string; readonly measure: string; readonly exceptId?: string | undefined };

/** So long after the last letter: people who type are not asked about every one. */
const restMs = 800;
/** Fewer letters are like everything. */
const enough = 6;

/**
 * What was filed before and is like this. Asks nothing while not `enabled`, and only from enough text on; an answer to an
 * older text is thrown away. Without a network it says nothing and keeps what it knew.
 */
export function useSimilar({ title, problem, measure, exceptId }: Written, enabled: boolean): readonly SimilarLine[] {
  const [known, setKnown] = useState<readonly SimilarLine[]>([]);
  const latest = useRef(0);
  const asks = enabled && charactersIn(`${title}${problem}${measure}`) >= enough;
  useEffect(() => {
    const mine = ++latest.current;
    if (!asks) return;
    const ask = async () => {
      const reply = await call('duplicates.check', { title, problem, measure, ...(exceptId ? { exceptId } : {}) });
      if (reply.ok && mine === latest.current) setKnown(reply.data.items);
    };
    const waiting = setTimeout(() => void ask(), restMs);
    return () => clearTimeout(waiting);
  }, [asks, title, problem, measure, exceptId]);
  return asks ? known : [];
}
