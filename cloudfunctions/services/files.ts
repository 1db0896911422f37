import type { CloudBase } from '@cloudbase/node-sdk';

/** Files in cloud storage, as handlers know them. */
export interface Files {
  /** Addresses that work for about an hour; files that do not exist are left out. */
  urls(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The bytes of a file: `missing`, or `tooLarge` beyond `maxBytes`. */
  read(fileId: string, maxBytes: number): Promise<Buffer | 'missing' | 'tooLarge'>;
  /** Puts a file the cloud made into storage, under a path nobody can guess; answers its file id. */
  put(path: string, bytes: Buffer): Promise<string>;
}

const addressSeconds = 3600;
/** `getTempFileURL` takes fifty files a call. */
const filesPerCall = 50;

export function cloudbaseFiles(app: Pick<CloudBase, 'getTempFileURL' | 'uploadFile'>): Files {
  const urls = async (fileIds: readonly string[]) => {
    const wanted = [...new Set(fileIds)];
    const found = new Map<string, string>();
    for (let start = 0; start < wanted.length; start += filesPerCall) {
      const fileList = wanted.slice(start, start + filesPerCall).map((fileID) => ({ fileID, maxAge: addressSeconds }));
      const answer = await app.getTempFileURL({ fileList });
      for (const { fileID, tempFileURL } of answer.fileList) if (tempFileURL) found.set(fileID, tempFileURL);
    }
    return found;
  };
  return {
    urls,
    async put(path, bytes) {
      const { fileID } = await app.uploadFile({ cloudPath: path, fileContent: bytes });
      return fileID;
    },
    async read(fileId, maxBytes) {
      const url = (await urls([fileId])).get(fileId);
      if (!url) return 'missing';
      const response = await fetch(url);
      if (response.status === 404) return 'missing';
      if (!response.ok) throw new Error(`storage answered ${response.status}`);
      if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
        await response.body?.cancel();
        return 'tooLarge';
      }
      const bytes = Buffer.from(await response.arrayBuffer());
      return bytes.length > maxBytes ? 'tooLarge' : bytes;
    },
  };
}
