import { useEffect, useRef, useState } from 'react';
import { pathOf } from './paths';
import type { Photo } from './photo';

type Options = { photos: readonly Photo[]; onChange: (change: (photos: readonly Photo[]) => readonly Photo[]) => void };

/**
 * Photos of an earlier visit come back into sight. One that is neither on this phone nor in the cloud is taken out;
 * answers how many those were.
 */
export function useRestoredPhotos({ photos, onChange }: Options): number {
  const [gone, setGone] = useState(0);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const photo of photos.filter(({ path, key }) => path === '' && !asked.current.has(key))) {
      const { key, fileId } = photo;
      asked.current.add(key);
      void pathOf(photo).then((path) => {
        if (path !== null) onChange((all) => all.map((one) => (one.key === key ? { ...one, path } : one)));
        else if (fileId === undefined) {
          onChange((all) => all.filter((one) => one.key !== key));
          setGone((before) => before + 1);
        }
      });
    }
  });
  return gone;
}
