import { keptPhoto } from './keep';
import type { Photo } from './photo';

/** Where the pictures of this visit are, also those that the phone had no room to keep. */
const thisVisit = new Map<string, string>();

export const remember = (key: string, path: string): void => void thisVisit.set(key, path);

/** Pictures of this visit, which a form may still show although no draft holds them. */
export const keysOfThisVisit = (): string[] => [...thisVisit.keys()];

/** Where a photo can be seen and sent from now; `null` when this phone no longer has it. */
export async function pathOf(photo: Photo): Promise<string | null> {
  const path = (photo.path || thisVisit.get(photo.key)) ?? await keptPhoto(photo).catch(() => null);
  if (path !== null) remember(photo.key, path);
  return path;
}
