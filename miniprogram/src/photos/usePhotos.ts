import Taro from '@tarojs/taro';
import { useState } from 'react';
import { newId } from '../api/newId';
import { contentRules } from '../hooks/usePolicy';
import { encodePhoto } from './encode';
import { forgetPhotos } from './keep';
import { keepInRoom } from './keepInRoom';
import { remember } from './paths';
import type { Photo } from './photo';
import { uploadPhoto } from './uploads';

/** How far a photo is that has not arrived: percent, or why it stopped. */
export type Underway = Record<string, number | 'failed'>;

type Options = {
  /** The id under which the photos will be sent: the cloud issues a folder for it. */
  requestId: string;
  photos: readonly Photo[];
  onChange: (change: (photos: readonly Photo[]) => readonly Photo[]) => void;
  /** Whether they belong to a draft that outlives this visit. */
  keep?: boolean;
};

/**
 * Photos of one draft: chosen, drawn anew without their origin, uploaded at once while the person goes on writing.
 * `finish` waits for the rest and says whether all have arrived.
 */
export function usePhotos({ requestId, photos, onChange, keep = false }: Options) {
  const [most] = useState(() => contentRules().photosMax);
  const [underway, setUnderway] = useState<Underway>({});
  const [problem, setProblem] = useState<string | null>(null);

  const start = async (photo: Photo): Promise<string | null> => {
    const show = (state: number | 'failed') => setUnderway((all) => ({ ...all, [photo.key]: state }));
    show(0);
    const outcome = await uploadPhoto(requestId, photo, show);
    if ('failed' in outcome) {
      if (outcome.failed === 'refused') setProblem(outcome.failure.message);
      show('failed');
      return null;
    }
    const { fileId } = outcome;
    onChange((all) => all.map((one) => (one.key === photo.key ? { ...one, fileId } : one)));
    setUnderway(({ [photo.key]: _done, ...rest }) => rest);
    return fileId;
  };

  const add = async () => {
    setProblem(null);
    const { added, bad, unkept } = await take(most - photos.length, keep);
    if (bad > 0) setProblem(`${bad} 张图片打不开，没有添加，请换一张或重新拍照`);
    else if (unkept) setProblem('手机存储空间不够，照片只能在这次打开时使用，请尽快提交');
    if (added.length === 0) return;
    onChange((all) => [...all, ...added]);
    for (const photo of added) void start(photo);
  };

  const remove = (key: string) => {
    onChange((all) => all.filter((photo) => photo.key !== key));
    setUnderway(({ [key]: _gone, ...rest }) => rest);
    if (keep) void forgetPhotos([{ key }]);
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

  return { most, underway, problem, add, remove, retry, finish };
}

/** Pictures drawn anew: how many could not be read, and whether the phone had no room to keep one. */
async function take(count: number, keep: boolean): Promise<{ added: Photo[]; bad: number; unkept: boolean }> {
  const paths = await choose(count);
  const encoded = await Promise.all(paths.map((path) => encodePhoto(path).catch(() => null)));
  const good = encoded.filter((path) => path !== null).map((path) => ({ key: newId(), path }));
  for (const { key, path } of good) remember(key, path);
  const lasting = keep ? await Promise.all(good.map(({ key, path }) => keepInRoom(key, path))) : good.map(({ path }) => path);
  return {
    added: good.map((photo, i) => ({ ...photo, path: lasting[i] ?? photo.path })),
    bad: paths.length - good.length, unkept: lasting.includes(null),
  };
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
