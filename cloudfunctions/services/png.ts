export type PngOutline = { readonly width: number; readonly height: number; readonly chunks: ReadonlySet<string> };

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Length, type and checksum around a chunk's data. */
const chunkFrame = 12;

/**
 * The size in pixels and the kinds of chunks of a file that is one PNG from its first byte to its last; `null` for
 * anything else. Source: PNG specification, chunk layout.
 */
export function pngOutline(bytes: Buffer): PngOutline | null {
  if (!bytes.subarray(0, 8).equals(signature) || bytes.toString('latin1', 12, 16) !== 'IHDR' || bytes.length < 33) return null;
  const chunks = new Set<string>();
  for (let at = 8; at + chunkFrame <= bytes.length;) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.add(type);
    at += chunkFrame + bytes.readUInt32BE(at);
    if (type === 'IEND') return at === bytes.length ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), chunks } : null;
  }
  return null;
}
