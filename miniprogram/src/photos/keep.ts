// Photos of drafts outlive the page in the browser's own database. The mini program's way: keep.weapp.ts.
import type { Photo } from './photo';

const store = 'photos';

function withStore<T>(mode: IDBTransactionMode, work: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('drafts', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    opening.onerror = () => reject(opening.error ?? new Error('the browser keeps no photos'));
    opening.onsuccess = () => {
      const asked = work(opening.result.transaction(store, mode).objectStore(store));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('the photo could not be kept'));
    };
  });
}

/** Some browsers keep nothing for a private window. */
const keepsPhotos = () => typeof indexedDB !== 'undefined';

/** Keeps a re-encoded picture beyond this visit; answers its path from now on. Rejects when there is no room. */
export async function keepPhoto(key: string, path: string): Promise<string> {
  if (keepsPhotos()) {
    const blob = await (await fetch(path)).blob();
    await withStore('readwrite', (photos) => photos.put(blob, key));
  }
  return path;
}

/** Where a photo of an earlier visit can be seen and sent from now; `null` when this phone no longer has it. */
export async function keptPhoto({ key }: Photo): Promise<string | null> {
  if (!keepsPhotos()) return null;
  const blob = await withStore('readonly', (photos) => photos.get(key) as IDBRequest<Blob | undefined>);
  return blob ? URL.createObjectURL(blob) : null;
}

export async function forgetPhotos(photos: readonly Pick<Photo, 'key'>[]): Promise<void> {
  if (!keepsPhotos()) return;
  await Promise.all(photos.map(({ key }) => withStore('readwrite', (kept) => kept.delete(key))));
}

/** Pictures that lie here, by key. None is told: one browser plays many people, and which drafts are whose only they know. */
export const keptKeys = async (): Promise<string[]> => [];
