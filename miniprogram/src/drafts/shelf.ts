// 草稿箱: all that is written on this phone and the cloud does not have yet: new suggestions and completions of returned ones.
import Taro from '@tarojs/taro';
import { account } from '../api/transport';
import { forgetPhotos } from '../photos/keep';
import { isEmpty, type Draft } from './draft';
import { dropDraft, keep, keepDraft, keptDraft } from './kept';

/** A phone's storage ends at 10 MB; thirty of the longest texts are a tenth of it. */
export const draftsMax = 30;

const listKey = () => `drafts:${account()}`;
const currentKey = () => `drafts:${account()}:current`;

const listeners = new Set<() => void>();
const changed = () => listeners.forEach((listener) => listener());

/** Tells when the shelf has changed; answers how to stop that. */
export function watchShelf(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const ids = (): string[] => Taro.getStorageSync<string[] | ''>(listKey()) || [];

/** All of them, in the order in which they were begun. */
export const shelvedDrafts = (): Draft[] => ids().map(keptDraft).filter((draft) => draft !== null);

export const shelvedDraft = (id: string): Draft | null => (ids().includes(id) ? keptDraft(id) : null);

/** Keeps a draft as it is now; an empty one is taken off. Answers whether the phone had room for it. */
export function shelve(draft: Draft): boolean {
  if (isEmpty(draft)) {
    unshelve(draft.id);
    return true;
  }
  const known = ids();
  const isNew = !known.includes(draft.id);
  if (isNew && known.length >= draftsMax) return false;
  // The draft before the list: a crash between the two loses no place on it.
  if (!keepDraft(draft.id, draft) || (isNew && !keep(listKey(), [...known, draft.id]))) return false;
  changed();
  return true;
}

/** Takes it off with its photos: the cloud has it, or nobody wants it. */
export function unshelve(id: string): void {
  const draft = shelvedDraft(id);
  if (!draft) return;
  keep(listKey(), ids().filter((one) => one !== id));
  dropDraft(id);
  void forgetPhotos(draft.photos);
  changed();
}

/** Puts a draft in the place of another, with the same photos. Answers whether the phone had room for it. */
export function exchange(before: Draft, next: Draft): boolean {
  if (!keepDraft(next.id, next) || !keep(listKey(), ids().map((id) => (id === before.id ? next.id : id)))) return false;
  dropDraft(before.id);
  changed();
  return true;
}

/** Which draft the form shows; it may be gone, or in the outbox, by now. */
export const currentDraftId = (): string | null => Taro.getStorageSync<string>(currentKey()) || null;

export function openInForm(id: string | null): void {
  keep(currentKey(), id ?? '');
  changed();
}
