import { useCallback, useEffect, useState } from 'react';
import { useEachShowing } from '../hooks/useEachShowing';
import type { Draft } from './draft';
import { shelvedDrafts, watchShelf } from './shelf';

/** The drafts on this phone, as they are now. */
export function useShelf(): readonly Draft[] {
  const [drafts, setDrafts] = useState(shelvedDrafts);
  const look = useCallback(() => setDrafts(shelvedDrafts()), []);
  useEffect(() => watchShelf(look), [look]);
  useEachShowing(look);
  return drafts;
}
