import { invalidParameter } from '../database/errors';

const PATH_BYTES = 512;
/** Letters of any script, digits and a few signs; nothing that means something else in an address. */
const SEGMENT = /^[\p{L}\p{N}\-_.!*() +=,@~]+$/u;

/** Refuses paths that the platform would not store, above all ones that lead elsewhere. */
export function checkPath(path: string): void {
  const segments = path.split('/');
  const fits = Buffer.byteLength(path) <= PATH_BYTES && segments.every((segment) => SEGMENT.test(segment) && segment !== '.' && segment !== '..');
  if (!fits) throw invalidParameter(`cloudPath is not a path that can be stored: ${path}`);
}

/** File ids read `cloud://<env>.<bucket>/<path>`. */
export function fileIdOf(bucket: string, path: string): string {
  return `cloud://${bucket}/${path}`;
}

/** The path a file id names in this bucket, if it is one of its own. */
export function pathOf(bucket: string, fileId: string): string | undefined {
  const prefix = `cloud://${bucket}/`;
  return fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined;
}
