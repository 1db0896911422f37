import type { Receipt } from '#shared/contract/views';
import type { Reply } from '../api/call';
import type { Draft } from '../drafts/draft';
import type { Photo } from '../photos/photo';
import type { Uploaded } from '../photos/uploads';
import { nextWaiting, photoArrived, photoGone, refused } from './state';

/** What the outbox needs of phone and cloud. Each change is kept before the next step is taken. */
export type Ports = {
  readonly drafts: () => readonly Draft[];
  /** Changes a draft where it is kept; nothing when it is gone. */
  readonly edit: (id: string, change: (draft: Draft) => Draft) => void;
  readonly upload: (draftId: string, photo: Photo) => Promise<Uploaded>;
  /** Files a new one, or completes a returned one. */
  readonly submit: (draft: Draft) => Promise<Reply<'suggestion.submit' | 'suggestion.resubmit'>>;
  /** The cloud has it: it is taken off the phone. */
  readonly filed: (draft: Draft, receipt: Receipt) => void;
  readonly now: () => number;
};

/**
 * Sends what waits, in the order in which it was queued, each under its own id, so that a lost answer or a crash
 * between any two steps files nothing twice. A dead network ends the run; a draft at which the cloud fails is passed
 * over until the next one. Answers whether nothing waits any more.
 */
export async function runOutbox(ports: Ports): Promise<'empty' | 'waiting'> {
  const passed = new Set<string>();
  for (;;) {
    const draft = nextWaiting(ports.drafts(), passed);
    if (draft === null) return passed.size === 0 ? 'empty' : 'waiting';
    const outcome = await sendOne(draft, ports);
    if (outcome === 'offline') return 'waiting';
    if (outcome === 'failed') passed.add(draft.id);
  }
}

type Outcome = 'settled' | 'offline' | 'failed';

async function sendOne({ id, photos }: Draft, ports: Ports): Promise<Outcome> {
  for (const photo of photos.filter(({ fileId }) => fileId === undefined)) {
    const sent = await ports.upload(id, photo);
    if ('fileId' in sent) ports.edit(id, (draft) => photoArrived(draft, photo.key, sent.fileId));
    else return withoutPhoto(id, photo, sent, ports);
  }
  // The person may have taken it back, or changed it, meanwhile.
  const ready = ports.drafts().find((draft) => draft.id === id);
  if (ready?.state !== 'waiting' || ready.photos.some(({ fileId }) => fileId === undefined)) return 'settled';
  const reply = await ports.submit(ready);
  if (reply.ok) ports.filed(ready, reply.data);
  else if ('offline' in reply) return 'offline';
  else if ('fault' in reply) return 'failed';
  else ports.edit(id, (draft) => refused(draft, reply, ports.now()));
  return 'settled';
}

function withoutPhoto(id: string, photo: Photo, sent: Exclude<Uploaded, { fileId: string }>, { edit, now }: Ports): Outcome {
  if (sent.failed === 'network') return 'offline';
  edit(id, (draft) => (sent.failed === 'gone' ? photoGone(draft, photo.key, now()) : refused(draft, sent.failure, now())));
  return 'settled';
}
