import { useCallback, useEffect, useRef, useState } from 'react';
import { useEachShowing } from '../hooks/useEachShowing';
import { isEmpty, newDraft, type Draft } from './draft';
import { currentDraftId, openInForm, shelve, shelvedDraft, watchShelf } from './shelf';

/** What the form should show: the chosen draft while it is being written; `null` for a new one. */
function chosenDraft(): Draft | null {
  const id = currentDraftId();
  const kept = id === null ? null : shelvedDraft(id);
  return kept?.state === 'writing' ? kept : null;
}

/** The draft in the form; each change is kept at once, and `noRoom` says that the phone could not. */
export function useOpenDraft() {
  const [draft, setDraft] = useState<Draft>(() => chosenDraft() ?? newDraft());
  const [noRoom, setNoRoom] = useState(false);
  const shown = useRef(draft);
  const writing = useRef(false);
  const show = useCallback((next: Draft) => {
    shown.current = next;
    setDraft(next);
  }, []);

  const look = useCallback(() => {
    if (writing.current) return;
    const chosen = chosenDraft();
    const { id, touchedAt } = shown.current;
    if (chosen && (chosen.id !== id || chosen.touchedAt > touchedAt)) show(chosen);
    if (chosen || currentDraftId() !== id) return;
    // In the outbox it is shown as on its way until it is filed or comes back.
    show(shelvedDraft(id) ?? newDraft());
  }, [show]);
  useEffect(() => watchShelf(look), [look]);
  useEachShowing(look);

  /** Changes the draft of that id, also when the form has gone on to another: a photo may arrive late. */
  const change = useCallback((edit: (draft: Draft) => Draft, id = shown.current.id) => {
    const late = id === shown.current.id ? null : shelvedDraft(id);
    if (id !== shown.current.id) return void (late && shelve(edit(late)));
    const next = { ...edit(shown.current), touchedAt: Date.now() };
    writing.current = true;
    setNoRoom(!shelve(next));
    if (!isEmpty(next) && currentDraftId() !== next.id) openInForm(next.id);
    writing.current = false;
    show(next);
  }, [show]);

  const startNew = useCallback(() => {
    show(newDraft());
    setNoRoom(false);
    openInForm(null);
  }, [show]);
  return { draft, change, startNew, noRoom };
}
