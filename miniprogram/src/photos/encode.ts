import { fitted, photoSize } from './photo';

/**
 * A chosen picture drawn anew as a JPEG: nothing but what can be seen survives, so no place and no camera.
 * Rejects when it cannot be decoded. The mini program's way: encode.weapp.ts.
 */
export async function encodePhoto(path: string): Promise<string> {
  const bitmap = await createImageBitmap(await (await fetch(path)).blob());
  const { width, height } = fitted(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', photoSize.quality));
  if (blob === null) throw new Error('the browser could not encode the picture');
  return URL.createObjectURL(blob);
}
