import { useCallback, useEffect, useRef, useState } from 'react';
import { newDraft, type Draft, type Written } from './draft';
import { dropDraft, keepDraft, keptDraft } from './kept';

/** The draft of that name, as it was left; each change is kept at once. `begin` what a new one starts from. */
export function useDraft(name: string, begin: Written) {
  const [draft, setDraft] = useState<Draft>(() => keptDraft(name) ?? newDraft(begin));
  const touched = useRef(false);
  const change = useCallback((edit: (draft: Draft) => Draft) => {
    touched.current = true;
    setDraft(edit);
  }, []);
  useEffect(() => {
    if (touched.current) keepDraft(name, draft);
  }, [name, draft]);
  const finish = useCallback(() => {
    touched.current = false;
    dropDraft(name);
  }, [name]);
  return { draft, change, finish };
}
