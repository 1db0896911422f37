import { useMemo } from 'react';
import { watchedPlaces, type Listed } from '#shared/domain/secrecy/places';
import type { Place } from '#shared/domain/secrecy/signs';
import { placesWords } from '#shared/text/secrecy';
import type { Failure } from '../api/call';
import { useSecrecyList } from './useSecrecyList';

/** Field → passages that hold a word of the office's list; nothing for a field without. */
export type Found = Readonly<Partial<Record<string, readonly Place[]>>>;
export type Classified = {
  readonly found: Found;
  /** The same in words, for beside the field. */
  readonly words: Readonly<Partial<Record<string, string>>>;
  /** Nothing of it may be sent. */
  readonly blocked: boolean;
};

/**
 * What is perhaps classified in texts that others will read, by field, found on the phone. Until `enabled` it neither asks
 * nor looks; `failure` is why the cloud did not take them last: it may know a word that the phone does not.
 */
export function useClassified(texts: Readonly<Record<string, string>>, { enabled, failure }: { enabled: boolean; failure: Failure | null }): Classified {
  const outdated = failure !== null && 'refusal' in failure && failure.refusal === 'classifiedWord';
  const listed = useSecrecyList(enabled, outdated);
  const placesOf = useMemo(() => (listed ? eachField(listed) : () => []), [listed]);
  const hits = Object.entries(texts).map(([field, text]) => [field, text, placesOf(field, text)] as const).filter(([, , places]) => places.length > 0);
  return {
    found: Object.fromEntries(hits.map(([field, , places]) => [field, places])),
    words: Object.fromEntries(hits.map(([field, text, places]) => [field, placesWords(text, places)])),
    blocked: hits.length > 0,
  };
}

/** Looks at each field on its own: a letter typed into one costs nothing in the others. */
function eachField(listed: Listed): (field: string, text: string) => readonly Place[] {
  const watched = new Map<string, (text: string) => readonly Place[]>();
  return (field, text) => {
    const placesNow = watched.get(field) ?? watchedPlaces(listed);
    watched.set(field, placesNow);
    return placesNow(text);
  };
}
