export type JpegSize = { readonly width: number; readonly height: number };

const startOfImage = 0xffd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Start of frame, in any coding: C0 to CF but for the three that mean tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * The size in pixels of a file that is one JPEG from its first byte to its last, `null` for anything else: cut off, only
 * beginning like one, or with a second picture or a page behind it. Source: ITU T.81, annex B.
 */
export function jpegSize(bytes: Buffer): JpegSize | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== startOfImage) return null;
  let size: JpegSize | null = null;
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === endOfImage) return isPadding(bytes.subarray(at + 2)) ? size : null;
    if (at + 4 > bytes.length) return null;
    if (isFrame(marker) && at + 9 <= bytes.length) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    at = marker === startOfScan ? endOfScan(bytes, next) : next;
  }
  return null;
}

const isPadding = (rest: Buffer) => rest.every((byte) => byte === 0);

/** Where the next marker stands behind coded data, in which FF is followed by 00 or a restart marker. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const after = bytes[at + 1] ?? 0;
    if (after !== 0 && after !== 0xff && !(after >= 0xd0 && after <= 0xd7)) return at;
  }
  return bytes.length;
}
