// Photos of drafts outlive the visit as files of the mini program, of which WeChat keeps up to 200 MB.
import Taro from '@tarojs/taro';
import type { Photo } from './photo';

const pathOf = (key: string) => `${Taro.env.USER_DATA_PATH}/draft-${key}.jpg`;
const nameOfKept = /^draft-(.+)\.jpg$/;

/** Keeps a re-encoded picture beyond this visit; answers its path from now on. Rejects when there is no room. */
export function keepPhoto(key: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path, filePath: pathOf(key),
      success: () => resolve(pathOf(key)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/** Where a photo of an earlier visit can be seen and sent from now; `null` when this phone no longer has it. */
export function keptPhoto({ key }: Photo): Promise<string | null> {
  const path = pathOf(key);
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(path), fail: () => resolve(null) });
  });
}

export async function forgetPhotos(photos: readonly Pick<Photo, 'key'>[]): Promise<void> {
  if (photos.length === 0) return;
  const files = Taro.getFileSystemManager();
  await Promise.all(photos.map(({ key }) => new Promise<void>((resolve) => {
    files.unlink({ filePath: pathOf(key), success: () => resolve(), fail: () => resolve() });
  })));
}

/** Pictures that lie here, by key. */
export function keptKeys(): Promise<string[]> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().readdir({
      dirPath: Taro.env.USER_DATA_PATH ?? '',
      success: ({ files }) => resolve(files.flatMap((name) => nameOfKept.exec(name)?.[1] ?? [])),
      fail: () => resolve([]),
    });
  });
}
