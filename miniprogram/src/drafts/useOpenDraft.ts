import { useCallback, useEffect, useRef } from 'react';
import { useEachShowing } from '../hooks/useEachShowing';
import { isEmpty, newDraft, type Draft } from './draft';
import { currentDraftId, openInForm, shelvedDraft, watchShelf } from './shelf';
import { useKeptDraft } from './useKeptDraft';

/** What the form should show: the chosen draft while it is being written; `null` for a new one. */
function chosenDraft(): Draft | null {
  const id = currentDraftId();
  const kept = id === null ? null : shelvedDraft(id);
  return kept?.state === 'writing' ? kept : null;
}

/** The new suggestion in the form: the one that was left there, or an empty one. */
export function useOpenDraft() {
  const { draft, now, show, change: keep, noRoom } = useKeptDraft(() => chosenDraft() ?? newDraft());
  const writing = useRef(false);

  const look = useCallback(() => {
    if (writing.current) return;
    const chosen = chosenDraft();
    const { id, state, touchedAt } = now();
    // A refusal may come within the millisecond of the sending: then only the state tells.
    if (chosen && (chosen.id !== id || chosen.state !== state || chosen.touchedAt > touchedAt)) show(chosen);
    if (chosen || currentDraftId() !== id) return;
    // In the outbox it is shown as on its way until it is filed or comes back.
    show(shelvedDraft(id) ?? newDraft());
  }, [show, now]);
  useEffect(() => watchShelf(look), [look]);
  useEachShowing(look);

  const change = useCallback((edit: (draft: Draft) => Draft, id?: string) => {
    writing.current = true;
    keep(edit, id);
    const shown = now();
    if (!isEmpty(shown) && currentDraftId() !== shown.id) openInForm(shown.id);
    writing.current = false;
  }, [keep, now]);

  const startNew = useCallback(() => {
    show(newDraft());
    openInForm(null);
  }, [show]);
  return { draft, change, startNew, noRoom };
}
