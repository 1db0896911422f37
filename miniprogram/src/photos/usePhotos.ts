import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { call } from '../api/call';
import { newId } from '../api/newId';
import { upload } from '../api/transport';
import { encodePhoto } from './encode';
import { photosMax, type Photo } from './photo';

/** How far a photo is that has not arrived: percent, or why it stopped. */
export type Underway = Record<string, number | 'failed'>;

type Options = {
  /** The id under which the photos will be sent: the cloud issues a folder for it. */
  requestId: string;
  photos: readonly Photo[];
  onChange: (change: (photos: readonly Photo[]) => readonly Photo[]) => void;
};

/**
 * Photos of one draft: chosen, drawn anew without their origin, uploaded at once while the person goes on writing.
 * `finish` waits for the rest and says whether all have arrived.
 */
export function usePhotos({ requestId, photos, onChange }: Options) {
  const [underway, setUnderway] = useState<Underway>({});
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef(new Map<string, Promise<string | null>>());

  const sendOne = async (photo: Photo): Promise<string | null> => {
    const show = (state: number | 'failed') => setUnderway((all) => ({ ...all, [photo.key]: state }));
    show(0);
    const opened = await call('files.openFolder', { requestId, purpose: 'photos' });
    if (!opened.ok) {
      setProblem(opened.message);
      show('failed');
      return null;
    }
    try {
      // Each try has a name of its own: where a file is, a phone puts no other.
      const fileId = await upload(photo.path, `${opened.data.folder}/${newId()}.jpg`, show);
      onChange((all) => all.map((one) => (one.key === photo.key ? { ...one, fileId } : one)));
      setUnderway(({ [photo.key]: _done, ...rest }) => rest);
      return fileId;
    } catch {
      show('failed');
      return null;
    }
  };

  const start = (photo: Photo): Promise<string | null> => {
    const already = running.current.get(photo.key);
    if (already) return already;
    const sending = sendOne(photo).finally(() => running.current.delete(photo.key));
    running.current.set(photo.key, sending);
    return sending;
  };

  const add = async () => {
    setProblem(null);
    const paths = await choose(photosMax - photos.length);
    const encoded = await Promise.all(paths.map((path) => encodePhoto(path).catch(() => null)));
    const bad = encoded.filter((path) => path === null).length;
    if (bad > 0) setProblem(`${bad} 张图片打不开，没有添加，请换一张或重新拍照`);
    const added = encoded.filter((path) => path !== null).map((path) => ({ key: newId(), path }));
    onChange((all) => [...all, ...added]);
    for (const photo of added) void start(photo);
  };

  const remove = (key: string) => {
    onChange((all) => all.filter((photo) => photo.key !== key));
    setUnderway(({ [key]: _gone, ...rest }) => rest);
  };

  const retry = (key: string) => {
    setProblem(null);
    const photo = photos.find((one) => one.key === key);
    if (photo) void start(photo);
  };

  /** The file ids in order, or `null` when some did not arrive. */
  const finish = async (): Promise<string[] | null> => {
    const ids = await Promise.all(photos.map((photo) => photo.fileId ?? start(photo)));
    const arrived = ids.filter((id) => id !== null);
    if (arrived.length === photos.length) return arrived;
    setProblem('有照片没传上去，请点照片重试，或删掉它再提交');
    return null;
  };

  return { underway, problem, add, remove, retry, finish };
}

/** Empty when the person thinks better of it. */
async function choose(count: number): Promise<string[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({ count, sizeType: ['original', 'compressed'], sourceType: ['album', 'camera'] });
    return tempFilePaths.slice(0, count);
  } catch {
    return [];
  }
}
