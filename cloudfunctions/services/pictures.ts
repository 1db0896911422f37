import * as ExifReader from 'exifreader';

/**
 * What is wrong with a picture, if anything: not a picture at all, or one that tells where it was taken. The phone
 * re-encodes every photo, which drops the location; this finds those that did not come that way.
 */
export function faultOf(bytes: Buffer): 'photoUnreadable' | 'photoCarriesLocation' | null {
  if (!isPicture(bytes)) return 'photoUnreadable';
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

/** JPEG, PNG or WebP by their first bytes. */
function isPicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString('latin1');
  return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n') || (head.startsWith('RIFF') && head.endsWith('WEBP'));
}
