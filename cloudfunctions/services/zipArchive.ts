import { inflateRawSync } from 'node:zlib';

/** One file of an archive, as its directory describes it. */
export type ZipEntry = {
  readonly path: string;
  readonly bytes: number;
  /** Unpacks it; throws when it holds more than its `bytes`. */
  unpack(): Buffer;
};

const endSignature = 0x06054b50;
const endBytes = 22;
const entrySignature = 0x02014b50;
const entryBytes = 46;
const localSignature = 0x04034b50;
const localBytes = 30;
const commentMost = 0xffff;
const stored = 0;
const deflated = 8;
const encryptedFlag = 1;

/** The files of a zip archive from its directory, nothing unpacked yet. Throws on anything that is not a plain archive. */
export function zipEntries(archive: Buffer): ZipEntry[] {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const { entry, next } = entryAt(archive, at);
    at = next;
    return entry;
  });
}

function endOf(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - endBytes - commentMost);
  for (let at = archive.length - endBytes; at >= earliest; at -= 1) {
    if (archive.readUInt32LE(at) === endSignature) return at;
  }
  throw new Error('not a zip archive');
}

function entryAt(archive: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (archive.readUInt32LE(at) !== entrySignature) throw new Error('zip directory is broken');
  if (archive.readUInt16LE(at + 8) & encryptedFlag) throw new Error('zip archive is encrypted');
  const method = archive.readUInt16LE(at + 10);
  const packedBytes = archive.readUInt32LE(at + 20);
  const bytes = archive.readUInt32LE(at + 24);
  const pathBytes = archive.readUInt16LE(at + 28);
  const local = archive.readUInt32LE(at + 42);
  const next = at + entryBytes + pathBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  const path = archive.toString('utf8', at + entryBytes, at + entryBytes + pathBytes);
  return { entry: { path, bytes, unpack: () => unpack(archive, { local, method, packedBytes, bytes }) }, next };
}

type Packed = { local: number; method: number; packedBytes: number; bytes: number };

function unpack(archive: Buffer, { local, method, packedBytes, bytes }: Packed): Buffer {
  if (archive.readUInt32LE(local) !== localSignature) throw new Error('zip entry is broken');
  const start = local + localBytes + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (method === stored && packed.length <= bytes) return packed;
  if (method !== deflated) throw new Error('zip entry is packed in an unknown way, or holds more than it says');
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
}

/** An archive of the same files, unpacked. */
export function unpackedArchive(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = storedFile(entry, at);
    files.push(local);
    directory.push(central);
    at += local.length;
  }
  const end = Buffer.alloc(endBytes);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.reduce((sum, { length }) => sum + length, 0), 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** A file with its two headers. They leave out time and checksum, which nobody reads here. */
function storedFile(entry: ZipEntry, at: number): { local: Buffer; central: Buffer } {
  const path = Buffer.from(entry.path);
  const content = entry.unpack();
  const header = Buffer.alloc(localBytes);
  header.writeUInt32LE(localSignature, 0);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(path.length, 26);
  const central = Buffer.alloc(entryBytes);
  central.writeUInt32LE(entrySignature, 0);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(path.length, 28);
  central.writeUInt32LE(at, 42);
  return { local: Buffer.concat([header, path, content]), central: Buffer.concat([central, path]) };
}
