// The one outbox of this phone: it runs when something is queued, when the app or the network comes back, and now and
// then while something waits.
import type { Receipt } from '#shared/contract/views';
import { call } from '../api/call';
import { onNetwork } from '../api/network';
import { exchange, openInForm, shelve, shelvedDraft, shelvedDrafts, unshelve } from '../drafts/shelf';
import type { Draft } from '../drafts/draft';
import { newId } from '../api/newId';
import { contentInput, filingInput } from '../form/inputs';
import { uploadPhoto } from '../photos/uploads';
import { runOutbox, type Ports } from './run';
import { queued, renewed, takenBack } from './state';

const firstPauseMs = 15_000;
const longestPauseMs = 120_000;

/** What was filed in this visit, by draft. */
const filed = new Map<string, Receipt>();
let running: Promise<void> | null = null;
let pauseMs = firstPauseMs;
let timer: ReturnType<typeof setTimeout> | undefined;

const edit: Ports['edit'] = (id, change) => {
  const draft = shelvedDraft(id);
  if (draft && !shelve(change(draft))) throw new Error('the phone has no room to keep a draft');
};

const ports: Ports = {
  drafts: shelvedDrafts,
  edit,
  upload: (draftId, photo) => uploadPhoto(draftId, photo),
  submit: async (draft) => {
    if (draft.category === null) return { ok: false, refusal: 'contentIncomplete', message: '请选一类', details: { fields: { category: '请选一类' } } };
    const content = contentInput(draft, draft.category, draft.photos.flatMap(({ fileId }) => fileId ?? []));
    if (draft.completes === null) return call('suggestion.submit', { ...content, ...filingInput(draft.further) });
    const { id, version } = draft.completes;
    return call('suggestion.resubmit', { ...content, id, version });
  },
  filed: ({ id }, receipt) => {
    filed.set(id, receipt);
    unshelve(id);
  },
  now: () => Date.now(),
};

/** Sends all that waits; ends when nothing does, or when there is no way. One run at a time. */
export function sendWaiting(): Promise<void> {
  running ??= run().finally(() => { running = null; });
  return running;
}

async function run(): Promise<void> {
  clearTimeout(timer);
  const left = await runOutbox(ports).catch(() => 'waiting' as const);
  if (left === 'empty') pauseMs = firstPauseMs;
  else {
    timer = setTimeout(() => void sendWaiting(), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

export type Posted = { readonly outcome: 'filed'; readonly receipt: Receipt } | { readonly outcome: 'waiting' | 'sentBack' | 'noRoom' };

/** Puts a draft into the outbox and lets it go, behind those that wait already. */
export async function post(draft: Draft): Promise<Posted> {
  if (!shelve(queued(draft, Date.now()))) return { outcome: 'noRoom' };
  // A run that is on its way may have looked before this one was there.
  await running;
  await sendWaiting();
  const receipt = filed.get(draft.id);
  if (receipt) return { outcome: 'filed', receipt };
  return { outcome: shelvedDraft(draft.id)?.state === 'waiting' ? 'waiting' : 'sentBack' };
}

/** Takes a draft out of the outbox, to be written on. */
export const takeBack = (id: string): void => edit(id, (draft) => takenBack(draft, Date.now()));

/** What was filed in other words already goes on as something new, in the form. */
export function writeAsNew(draft: Draft): void {
  const next = renewed(draft, newId(), Date.now());
  if (exchange(draft, next)) openInForm(next.id);
}

/** Sends now, and whenever the app or the network comes back. */
export function openOutbox(): void {
  onNetwork(() => {
    pauseMs = firstPauseMs;
    void sendWaiting();
  });
  void sendWaiting();
}
