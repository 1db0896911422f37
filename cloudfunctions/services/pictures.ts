import * as ExifReader from 'exifreader';
import { jpegSize } from './jpeg';

/** A photo drawn anew has 1,600 pixels on its long side. A phone that opens one of many more runs out of memory. */
const pixelsMax = 16_000_000;

/**
 * What is wrong with a picture, if anything: not a JPEG, which is what the phone makes of every photo, too many pixels
 * to open, or one that tells where it was taken. Re-encoding drops the location; this finds those that did not come that way.
 */
export function faultOf(bytes: Buffer): 'photoUnreadable' | 'photoTooLarge' | 'photoCarriesLocation' | null {
  const size = jpegSize(bytes);
  if (!size || size.width === 0 || size.height === 0) return 'photoUnreadable';
  if (size.width * size.height > pixelsMax) return 'photoTooLarge';
  // XMP is text, and reading it properly needs an XML parser that Node has not.
  if (bytes.includes('GPSLatitude') || bytes.includes('GPSLongitude')) return 'photoCarriesLocation';
  try {
    const { gps, exif } = ExifReader.load(bytes, { expanded: true });
    const tags = Object.keys(exif ?? {});
    return gps || tags.some((tag) => tag.startsWith('GPS')) ? 'photoCarriesLocation' : null;
  } catch (error) {
    if (error instanceof ExifReader.errors.MetadataMissingError) return null;
    return 'photoUnreadable';
  }
}
