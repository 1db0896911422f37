import { call, type Failure } from '../api/call';
import type { OnProgress } from '../api/delivery';
import { newId } from '../api/newId';
import { upload } from '../api/transport';
import { pathOf } from './paths';
import type { Photo } from './photo';

/** `gone`: this phone no longer has the picture. */
export type Uploaded =
  | { readonly fileId: string }
  | { readonly failed: 'network' }
  | { readonly failed: 'gone' }
  | { readonly failed: 'refused'; readonly failure: Extract<Failure, { refusal: unknown }> };

const folders = new Map<string, string>();
const underway = new Map<string, Promise<Uploaded>>();

/**
 * Brings one photo into the folder that the cloud issues for its draft. Whoever asks while it is on its way gets the same
 * answer: the form and the outbox may both want it.
 */
export function uploadPhoto(draftId: string, photo: Photo, onProgress: OnProgress = () => undefined): Promise<Uploaded> {
  const already = underway.get(photo.key);
  if (already) return already;
  const sending = sendOne(draftId, photo, onProgress).finally(() => underway.delete(photo.key));
  underway.set(photo.key, sending);
  return sending;
}

async function sendOne(draftId: string, photo: Photo, onProgress: OnProgress): Promise<Uploaded> {
  const path = await pathOf(photo);
  if (path === null) return { failed: 'gone' };
  const folder = await folderOf(draftId);
  if (typeof folder !== 'string') return 'refusal' in folder ? { failed: 'refused', failure: folder } : { failed: 'network' };
  try {
    // Each try has a name of its own: where a file is, a phone puts no other.
    return { fileId: await upload(path, `${folder}/${newId()}.jpg`, onProgress) };
  } catch {
    return { failed: 'network' };
  }
}

async function folderOf(draftId: string): Promise<string | Failure> {
  const known = folders.get(draftId);
  if (known !== undefined) return known;
  const opened = await call('files.openFolder', { requestId: draftId, purpose: 'photos' });
  if (!opened.ok) return opened;
  folders.set(draftId, opened.data.folder);
  return opened.data.folder;
}
