import type { TestPlant, Who } from './testPlant';

const bytes = (...signs: number[]) => Buffer.from(signs);

/** A segment of a JPEG: marker, length, content. */
function segment(marker: number, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([bytes(0xff, marker), length, content]);
}

type Size = { readonly width: number; readonly height: number };

/** The smallest thing that begins, carries metadata, claims a size and ends as a JPEG does. */
export function jpegOf({ width, height }: Size, ...segments: Buffer[]): Buffer {
  const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
  const frame = segment(0xc0, bytes(8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0));
  return Buffer.concat([bytes(0xff, 0xd8), jfif, ...segments, frame, bytes(0xff, 0xd9)]);
}

/** A PNG of one pixel, with chunks of these kinds before its end, each empty or with the text given after a colon. */
export function png(...chunks: string[]): Buffer {
  const chunk = (type: string, data = Buffer.alloc(0)) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const header = Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 0, 0, 1]), bytes(8, 0, 0, 0, 0)]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), ...chunks.map((one) => chunk(one.slice(0, 4), Buffer.from(one.slice(5)))), chunk('IEND')]);
}

export const jpeg = (...segments: Buffer[]): Buffer => jpegOf({ width: 1, height: 1 }, ...segments);

/** One entry of a TIFF directory, little-endian. */
function tag(id: number, type: number, count: number, value: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(id);
  head.writeUInt16LE(type, 2);
  head.writeUInt32LE(count, 4);
  return Buffer.concat([head, value, Buffer.alloc(4 - value.length)]);
}

const long = (value: number): Buffer => {
  const written = Buffer.alloc(4);
  written.writeUInt32LE(value);
  return written;
};

const directory = (...tags: Buffer[]): Buffer => Buffer.concat([bytes(tags.length, 0), ...tags, long(0)]);

/** Exif that holds what the camera was and, where asked, the place: 31° 14′ N, 121° 28′ E. */
export function exif({ withPlace }: { withPlace: boolean }): Buffer {
  const tiff = Buffer.concat([Buffer.from('II*\0'), long(8)]);
  const camera = tag(0x010f, 2, 4, Buffer.from('Cam\0'));
  if (!withPlace) return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, directory(camera)]));
  const main = (gpsAt: number) => directory(camera, tag(0x8825, 4, 1, long(gpsAt)));
  const gpsAt = tiff.length + main(0).length;
  const gps = (degreesAt: number) => directory(
    tag(1, 2, 2, Buffer.from('N\0')), tag(2, 5, 3, long(degreesAt)),
    tag(3, 2, 2, Buffer.from('E\0')), tag(4, 5, 3, long(degreesAt + 24)));
  const degrees = Buffer.concat([31, 1, 14, 1, 0, 1, 121, 1, 28, 1, 0, 1].map(long));
  const degreesAt = gpsAt + gps(0).length;
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, main(gpsAt), gps(degreesAt), degrees]));
}

/** The same place as editing programs write it. */
export const xmpWithPlace = (encoding: 'latin1' | 'utf16le' = 'latin1'): Buffer => segment(0xe1, Buffer.from(
  'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
  + '<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="31,14.0N" exif:GPSLongitude="121,28.0E"/>'
  + '</rdf:RDF></x:xmpmeta>', encoding));

/** Opens the folder of a draft and puts pictures into it, as the phone does before it submits. */
export async function uploaded(plant: TestPlant, who: Who, requestId: string, pictures: readonly Buffer[]): Promise<string[]> {
  const { folder } = await plant.does(who, 'files.openFolder', { requestId, purpose: 'photos' });
  return Promise.all(pictures.map((picture, i) => plant.cloud.storage.put(`${folder}/${i + 1}.jpg`, picture)));
}
