import { useCallback, useRef, useState } from 'react';
import type { Draft } from './draft';
import { shelve, shelvedDraft } from './shelf';

/** A draft in a form: each change is kept at once, and `noRoom` says that the phone could not. */
export function useKeptDraft(first: () => Draft) {
  const [draft, setDraft] = useState(first);
  const [noRoom, setNoRoom] = useState(false);
  const shown = useRef(draft);
  const show = useCallback((next: Draft) => {
    shown.current = next;
    setDraft(next);
    setNoRoom(false);
  }, []);

  /** Changes the draft of that id, also when the form has gone on to another: a photo may arrive late. */
  const change = useCallback((edit: (draft: Draft) => Draft, id = shown.current.id) => {
    const late = id === shown.current.id ? null : shelvedDraft(id);
    if (id !== shown.current.id) return void (late && shelve(edit(late)));
    // In sight before it is kept: who watches the shelf finds the form as new as the shelf.
    const next = { ...edit(shown.current), touchedAt: Date.now() };
    shown.current = next;
    setDraft(next);
    setNoRoom(!shelve(next));
  }, []);
  /** The draft as it is at this moment, also between two renderings. */
  const now = useCallback(() => shown.current, []);
  return { draft, now, show, change, noRoom };
}
