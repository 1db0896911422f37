import { useState } from 'react';
import type { SimilarLine } from '#shared/contract/duplicates';
import { guessCategory } from '#shared/domain/writing/category';
import type { Category } from '#shared/policy/categories';
import type { PolicyNumbers } from '#shared/policy/policy';
import type { Draft } from '../drafts/draft';
import { alreadyThere } from '../duplicates/alreadyThere';
import { incomplete } from './incomplete';

export type ReadyDraft = Draft & { readonly category: Category };
type Options = {
  draft: Draft;
  change: (edit: (draft: Draft) => Draft) => void;
  rules: PolicyNumbers['content'];
  /** Something in it is perhaps classified: nothing is sent, to nobody. */
  blocked: boolean;
  onSend: (ready: ReadyDraft) => unknown;
};

/**
 * What a tap on the sending button does: what is missing is said at once and without a network; what is very much like
 * another suggestion is shown once before it goes; then it goes. Nothing similar costs no further tap.
 */
export function useSending({ draft, change, rules, blocked, onSend }: Options) {
  const [unchosen, setUnchosen] = useState(false);
  const [held, setHeld] = useState<{ ready: ReadyDraft; lines: readonly SimilarLine[] } | null>(null);

  const send = async () => {
    const category = draft.category ?? guessCategory(wordsIn(draft));
    setUnchosen(category === null);
    if (category === null || blocked) return;
    const ready = { ...draft, category };
    const missing = incomplete(ready, rules);
    if (missing) return change((before) => ({ ...before, sentBack: missing }));
    const lines = (await alreadyThere({ ...ready, exceptId: ready.completes?.id })).filter(({ id }) => !ready.seen.includes(id));
    if (lines.length > 0) return setHeld({ ready, lines });
    await onSend(ready);
  };
  const sendAnyway = async () => {
    if (!held) return;
    setHeld(null);
    await onSend({ ...held.ready, seen: [...held.ready.seen, ...held.lines.map(({ id }) => id)] });
  };
  return { send, sendAnyway, held, letGo: () => setHeld(null), unchosen };
}

/** The text by which its subject is guessed. */
export const wordsIn = ({ title, problem, measure }: Draft): string => [title, problem, measure].join('\n');
