import * as ExifReader from 'exifreader';
import { jpegSize } from './jpeg';
import { pngOutline } from './png';

/** A photo drawn anew has 1,600 pixels on its long side. A phone that opens one of many more runs out of memory. */
const pixelsMax = 16_000_000;

/**
 * XMP is text, in one byte a sign or two, and reading it properly needs an XML parser that Node has not. A “raw profile”
 * is Exif spelled out in a PNG's text.
 */
const placeWords = ['GPSLatitude', 'GPSLongitude', 'Raw profile type']
  // Without its last zero the order of the two bytes makes no difference.
  .flatMap((words) => [Buffer.from(words), Buffer.from(words, 'utf16le').subarray(0, -1)]);

/** Where a PNG may tell a place: as Exif, or in text that is packed and so not looked at. */
const tellingChunks = ['eXIf', 'iTXt', 'zTXt'];

/**
 * What is wrong with a picture, if anything: neither a JPEG, which is what the phone makes of every photo, nor a PNG, too
 * many pixels to open, or one that may tell where it was taken. Re-encoding drops the location; this finds those that did
 * not come that way.
 */
export function faultOf(bytes: Buffer): 'photoUnreadable' | 'photoTooLarge' | 'photoCarriesLocation' | null {
  const png = pngOutline(bytes);
  const size = png ?? jpegSize(bytes);
  if (!size || size.width === 0 || size.height === 0) return 'photoUnreadable';
  if (size.width * size.height > pixelsMax) return 'photoTooLarge';
  if (placeWords.some((words) => bytes.includes(words))) return 'photoCarriesLocation';
  if (png) return tellingChunks.some((chunk) => png.chunks.has(chunk)) ? 'photoCarriesLocation' : null;
  try {
    const { gps, exif } = ExifReader.load(bytes, { expanded: true });
    const tags = Object.keys(exif ?? {});
    return gps || tags.some((tag) => tag.startsWith('GPS')) ? 'photoCarriesLocation' : null;
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return null;
    return 'photoUnreadable';
  }
}
