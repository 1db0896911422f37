import { shelvedDrafts } from '../drafts/shelf';
import { forgetPhotos, keepPhoto, keptKeys } from './keep';
import { keysOfThisVisit } from './paths';

/**
 * Keeps a picture beyond this visit; answers its path from now on, `null` when there is no room. Before it gives up it
 * throws away what belongs to no draft: an app closed between two steps leaves such pictures behind.
 */
export async function keepInRoom(key: string, path: string): Promise<string | null> {
  const tryIt = () => keepPhoto(key, path).catch(() => null);
  const kept = await tryIt();
  if (kept !== null) return kept;
  const needed = new Set([...shelvedDrafts().flatMap(({ photos }) => photos.map((photo) => photo.key)), ...keysOfThisVisit()]);
  const others = (await keptKeys()).filter((one) => !needed.has(one));
  if (others.length === 0) return null;
  await forgetPhotos(others.map((one) => ({ key: one })));
  return tryIt();
}
