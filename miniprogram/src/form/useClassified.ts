import { useMemo } from 'react';
import { placesIn, type Place } from '#shared/domain/secrecy/places';
import { placesWords } from '#shared/text/secrecy';
import type { Failure } from '../api/call';
import type { Draft } from '../drafts/draft';
import { useSecrecyList } from '../hooks/useSecrecyList';

const fields = ['title', 'problem', 'measure', 'effect'] as const;
type Field = (typeof fields)[number];
/** Field → passages that hold a word of the office's list; nothing for a field without. */
export type Found = { readonly [F in Field]?: readonly Place[] };

/** What is perhaps classified in a draft, found on the phone, and the same in words for beside the field. */
export function useClassified({ title, problem, measure, effect, secrecyConfirmed }: Draft, failure: Failure | null): { found: Found; words: { readonly [F in Field]?: string } } {
  const outdated = failure !== null && 'refusal' in failure && failure.refusal === 'classifiedWord';
  const listed = useSecrecyList(secrecyConfirmed, outdated);
  return useMemo(() => {
    const texts = { title, problem, measure, effect };
    const hits = !listed ? [] : fields.map((field) => [field, placesIn(texts[field], listed)] as const).filter(([, places]) => places.length > 0);
    return {
      found: Object.fromEntries(hits),
      words: Object.fromEntries(hits.map(([field, places]) => [field, placesWords(texts[field], places)])),
    };
  }, [listed, title, problem, measure, effect]);
}
