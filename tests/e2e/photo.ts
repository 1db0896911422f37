import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exif } from '../plant/photos';
import type { Picture } from './user';

const afterStart = 2;

/** A photo as a phone's camera writes it: a real JPEG whose Exif says where it was taken. */
export function photoWithPlace(name = 'IMG_2041.jpg', scene: 'floor-before' | 'floor-after' = 'floor-before'): Picture {
  const plain = readFileSync(resolve(__dirname, `../../local/plant/pictures/${scene}.jpg`));
  const buffer = Buffer.concat([plain.subarray(0, afterStart), exif({ withPlace: true }), plain.subarray(afterStart)]);
  return { name, mimeType: 'image/jpeg', buffer };
}
