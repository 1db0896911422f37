import { randomBytes } from 'node:crypto';
import type { Folder } from '#shared/model/job';
import { yearOf } from '#shared/domain/time';
import type { Accepted } from '#shared/domain/photos';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere } from '../store/store';
import type { Context } from './context';
import { digestOf } from './digest';

/** A re-encoded photo is a few hundred kilobytes; more is not one of ours. */
export const photoMaxBytes = 6_000_000;
/** A function has 256 MB. */
const photosAtOnce = 5;

type FileRefusal = 'foreignFile' | 'photoMissing' | 'photoUnreadable' | 'photoCarriesLocation' | 'photoTooLarge';

/**
 * The folder of one draft: made once, with a name nobody can guess, and given again to the same person.
 * Refusal: `idReused` for anybody else, or for another purpose.
 */
export async function openFolder(requestId: string, purpose: Folder['purpose'], context: Context): Promise<Result<Folder, 'idReused'>> {
  const { store, caller, now } = context;
  const name = randomBytes(15).toString('hex');
  const path = `${purpose}/${yearOf(now)}/${name}`;
  const issued: Folder = { _id: requestId, schema: 1, version: 1, personId: caller._id, purpose, path, issuedAt: now };
  try {
    await store.transact((transaction) => transaction.insert('folders', [issued]));
    return ok(issued);
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error;
  }
  const before = await store.get('folders', requestId);
  return before?.personId === caller._id && before.purpose === purpose ? ok(before) : refuse('idReused');
}

/** `photos/2026/…/1.jpg` of `cloud://environment.bucket/photos/2026/…/1.jpg`. */
const pathOf = (fileId: string): string => fileId.split('/').slice(3).join('/');

/** As the phone names files: nothing that an address could take for another folder, a query or an end. */
const plainName = /^[\w-]{1,64}\.\w{1,8}$/;

/** Whether a file lies directly in the folder that was issued to this caller under this id. */
export async function isIssued(fileIds: readonly string[], folderId: string, purpose: Folder['purpose'], { store, caller }: Context): Promise<boolean> {
  const folder = await store.get('folders', folderId);
  if (!folder || folder.personId !== caller._id || folder.purpose !== purpose) return false;
  return fileIds.every((fileId) => {
    const path = pathOf(fileId);
    return path.startsWith(`${folder.path}/`) && plainName.test(path.slice(folder.path.length + 1));
  });
}

/**
 * Accepts photos only when they were uploaded for this draft by this caller, exist, are pictures and tell no location.
 * Answers the new ones; `known`: photos that the suggestion has already.
 */
export async function checkPhotos(photos: readonly string[], requestId: string, context: Context, known: readonly string[] = []): Promise<Result<Accepted[], FileRefusal>> {
  const added = [...new Set(photos)].filter((photo) => !known.includes(photo));
  if (added.length === 0) return ok([]);
  if (!await isIssued(added, requestId, 'photos', context)) return refuse('foreignFile');
  const accepted: Accepted[] = [];
  for (let from = 0; from < added.length; from += photosAtOnce) {
    for (const looked of await Promise.all(added.slice(from, from + photosAtOnce).map((photo) => lookAt(photo, context)))) {
      if (!looked.ok) return looked;
      accepted.push(looked.value);
    }
  }
  return ok(accepted);
}

async function lookAt(fileId: string, { files }: Context): Promise<Result<Accepted, FileRefusal>> {
  const bytes = await files.read(fileId, photoMaxBytes);
  const { faultOf } = await import('../services/pictures');
  if (bytes === 'missing') return refuse('photoMissing');
  if (bytes === 'tooLarge') return refuse('photoTooLarge');
  const fault = faultOf(bytes);
  return fault ? refuse(fault) : ok({ fileId, digest: digestOf(bytes) });
}
