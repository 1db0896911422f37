import { useCallback, useEffect, useState } from 'react';
import { useEachShowing } from '../hooks/useEachShowing';
import { newDraft, type Completes, type Draft, type Written } from './draft';
import { shelvedDraft, shelvedDrafts, watchShelf } from './shelf';
import { useKeptDraft } from './useKeptDraft';

/** What is being written on this phone to complete that returned suggestion. */
export const keptCompletion = (suggestionId: string): Draft | null =>
  shelvedDrafts().find(({ completes }) => completes?.id === suggestionId) ?? null;

/**
 * The completion of a returned suggestion: as it was left on this phone, or begun from what was filed. `filed` says that
 * the outbox has brought it to the cloud while the form stood open.
 */
export function useCompletion(completes: Completes, begin: Written) {
  const { draft, now, show, change, noRoom } = useKeptDraft(() => {
    const kept = keptCompletion(completes.id);
    return kept ? upToDate(kept, completes, begin) : newDraft({ ...begin, completes });
  });
  const [filed, setFiled] = useState(false);
  const look = useCallback(() => {
    const { id, state, touchedAt } = now();
    const kept = shelvedDraft(id);
    if (kept && (kept.state !== state || kept.touchedAt > touchedAt)) show(kept);
    else if (!kept && state === 'waiting') setFiled(true);
  }, [now, show]);
  useEffect(() => watchShelf(look), [look]);
  useEachShowing(look);
  return { draft, change, noRoom, filed };
}

/** A kept one as it can go on: by the suggestion's present version, with the pictures that the cloud still shows. */
function upToDate(kept: Draft, completes: Completes, { photos = [] }: Written): Draft {
  const paths = new Map(photos.map(({ fileId, path }) => [fileId, path]));
  return {
    ...kept,
    ...(kept.state === 'writing' ? { completes } : {}),
    photos: kept.photos.map((photo) => ({ ...photo, path: photo.path || (paths.get(photo.fileId) ?? '') })),
  };
}
