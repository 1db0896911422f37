import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StandIns } from './host/wxApi';

/** A JPEG without metadata, as drawing a photo anew leaves it. */
export const drawnAnew = readFileSync(resolve(__dirname, '../../local/plant/pictures/floor-before.jpg'));

/** How much the mini program may keep in files. */
export type Room = { bytes: number };
export type Camera = { files: Map<string, Buffer>; standIns: StandIns };

/**
 * A phone's camera: every picture taken is the same, and drawing it anew gives a clean JPEG. The host draws no canvas,
 * so what this shows is that the app takes the way over the canvas, not what the canvas does.
 */
export function cameraWith(pictures: number, room: Room = { bytes: Infinity }): Camera {
  const files = new Map<string, Buffer>();
  const chooseImage = () => ({ tempFilePaths: Array.from({ length: pictures }, (_, index) => `wxfile://tmp_taken_${index}.jpg`) });
  const canvasToTempFilePath = () => {
    const tempFilePath = `wxfile://tmp_drawn_${files.size}.jpg`;
    files.set(tempFilePath, drawnAnew);
    return { tempFilePath };
  };
  return { files, standIns: { answers: { chooseImage, canvasToTempFilePath }, functions: { getFileSystemManager: () => fileSystem(files, room), createOffscreenCanvas: () => ({ createImage, getContext: () => ({ drawImage: () => undefined }) }) } } };
}

type FileCall = { tempFilePath?: string; filePath?: string; path?: string; dirPath?: string; success?: (result?: unknown) => void; fail?: (why: { errMsg: string }) => void };

/** The files a mini program keeps for itself, beside what its camera took. */
function fileSystem(files: Map<string, Buffer>, room: Room) {
  const kept = () => [...files].filter(([path]) => path.includes('/draft-'));
  const fits = (bytes: number) => kept().reduce((sum, [, file]) => sum + file.length, bytes) <= room.bytes;
  const answer = (done: boolean, { success, fail }: FileCall) => (done ? success?.() : fail?.({ errMsg: 'no such file or directory' }));
  return {
    saveFile(call: FileCall) {
      const bytes = files.get(call.tempFilePath ?? '');
      if (bytes && !fits(bytes.length)) return call.fail?.({ errMsg: 'saveFile:fail the maximum size of the file storage limit is exceeded' });
      if (bytes) files.set(call.filePath ?? '', bytes);
      files.delete(call.tempFilePath ?? '');
      answer(bytes !== undefined, call);
    },
    access: (call: FileCall) => answer(files.has(call.path ?? ''), call),
    readdir: (call: FileCall) => call.success?.({ files: kept().map(([path]) => path.slice(path.lastIndexOf('/') + 1)) }),
    unlink: (call: FileCall) => answer(files.delete(call.filePath ?? ''), call),
  };
}

function createImage() {
  return {
    width: 4_000,
    height: 3_000,
    onload: () => undefined as unknown,
    set src(_path: string) {
      queueMicrotask(() => void this.onload());
    },
  };
}
