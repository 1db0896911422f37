// The outbox as data: what a draft becomes by each thing that happens to it. Nothing here touches phone or cloud.
import type { Failure } from '../api/call';
import type { Draft } from '../drafts/draft';

type Refused = Extract<Failure, { refusal: unknown }>;

/** Ready to go: from now on it is sent without anybody doing anything more. */
export const queued = (draft: Draft, at: number): Draft => ({ ...draft, state: 'waiting', queuedAt: at, touchedAt: at, sentBack: null });

/** Back into the form. */
export const takenBack = (draft: Draft, at: number): Draft => ({ ...draft, state: 'writing', queuedAt: null, touchedAt: at });

/** The same words as something new: under another id, so its photos go into another folder. */
export const renewed = (draft: Draft, id: string, at: number): Draft => ({
  ...takenBack(draft, at), id, sentBack: null, photos: draft.photos.map(({ fileId: _sent, ...photo }) => photo),
});

export const photoArrived = (draft: Draft, key: string, fileId: string): Draft =>
  ({ ...draft, photos: draft.photos.map((photo) => (photo.key === key ? { ...photo, fileId } : photo)) });

/** A picture that neither the phone nor the cloud has any more. */
export const photoGone = (draft: Draft, key: string, at: number): Draft => ({
  ...takenBack(draft, at),
  photos: draft.photos.filter((photo) => photo.key !== key),
  sentBack: { refusal: 'photoMissing', message: '有照片在手机上找不到了，请重新添加后再提交' },
});

/** Refusals after which photos have to go up once more. */
const ofPhotos: readonly string[] = ['photoMissing', 'foreignFile'];

/** The cloud said no: the person reads why and goes on writing. */
export function refused(draft: Draft, { refusal, message, details }: Refused, at: number): Draft {
  const photos = ofPhotos.includes(refusal) ? draft.photos.map(({ fileId: _sent, ...photo }) => photo) : draft.photos;
  return { ...takenBack(draft, at), photos, sentBack: { refusal, message, ...(details ? { details } : {}) } };
}

/** Whose turn it is: who was ready first, of those not passed over. */
export function nextWaiting(drafts: readonly Draft[], passed: ReadonlySet<string> = new Set()): Draft | null {
  const waiting = drafts.filter(({ state, id }) => state === 'waiting' && !passed.has(id));
  return waiting.reduce<Draft | null>((first, draft) => (first && (first.queuedAt ?? 0) <= (draft.queuedAt ?? 0) ? first : draft), null);
}
