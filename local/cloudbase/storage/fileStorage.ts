import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../clock';
import { CloudError } from '../database/errors';
import { checkPath, fileIdOf, pathOf } from './paths';

export const FILE_BYTES = 50 * 1024 * 1024;
const UPLOAD_MS = 30 * 60_000;

export interface StorageOptions {
  folder: string;
  bucket: string;
  clock: Clock;
}

/**
 * Files on disk, each under the digest of its path, so that no path leads anywhere else. Temporary addresses carry
 * a signature and the time (the clock's) at which they end; the key lies beside the files and outlives restarts.
 */
export class FileStorage {
  /** Where addresses point: the server's own address, or a gateway's that hands requests on. */
  base = 'http://127.0.0.1:0';
  readonly #folder: string;
  readonly #bucket: string;
  readonly #clock: Clock;
  readonly #secret: Buffer;

  constructor({ folder, bucket, clock }: StorageOptions) {
    this.#folder = folder;
    this.#bucket = bucket;
    this.#clock = clock;
    this.#secret = secretIn(folder);
  }

  /** Where and with which token a file may be put for the next half hour. */
  issueUpload(path: string): { url: string; token: string; fileId: string } {
    checkPath(path);
    return { url: `${this.base}/storage/${encodeURI(path)}`, token: this.#sign('put', path, this.#clock.now() + UPLOAD_MS), fileId: fileIdOf(this.#bucket, path) };
  }

  /** An address under which the file can be read for `forMs`; none for a file that is not there. Not percent-encoded, as the SDK expects. */
  temporaryUrl(fileId: string, forMs: number): string | undefined {
    const path = pathOf(this.#bucket, fileId);
    if (path === undefined || !existsSync(this.#fileOf(path))) return undefined;
    return `${this.base}/storage/${path}?token=${this.#sign('get', path, this.#clock.now() + forMs)}`;
  }

  allows(method: 'get' | 'put', path: string, token: string): boolean {
    const until = Number(token.split('.')[0]);
    if (!(until >= this.#clock.now())) return false;
    const expected = Buffer.from(this.#sign(method, path, until));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** Keeps a file, replacing one of the same path, and answers its id. Complete on disk or not there at all. */
  async put(path: string, bytes: Buffer): Promise<string> {
    checkPath(path);
    if (bytes.length > FILE_BYTES) throw new CloudError('STORAGE_EXCEED_LIMIT', `a file of ${bytes.length} bytes exceeds the maximum of ${FILE_BYTES} bytes`);
    const file = this.#fileOf(path);
    const partial = `${file}.${randomBytes(6).toString('hex')}`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(partial, bytes, { flush: true });
    await rename(partial, file);
    return fileIdOf(this.#bucket, path);
  }

  async read(path: string): Promise<Buffer | undefined> {
    const file = this.#fileOf(path);
    return existsSync(file) ? readFile(file) : undefined;
  }

  /** Whether there was a file to remove. */
  async remove(fileId: string): Promise<boolean> {
    const path = pathOf(this.#bucket, fileId);
    if (path === undefined || !existsSync(this.#fileOf(path))) return false;
    await rm(this.#fileOf(path), { force: true });
    return true;
  }

  fileIdOf(path: string): string {
    return fileIdOf(this.#bucket, path);
  }

  #fileOf(path: string): string {
    const digest = createHash('sha256').update(path).digest('hex');
    return join(this.#folder, digest.slice(0, 2), digest);
  }

  #sign(method: 'get' | 'put', path: string, until: number): string {
    const signature = createHmac('sha256', this.#secret).update(`${method}\n${path}\n${until}`).digest('base64url');
    return `${until}.${signature}`;
  }
}

function secretIn(folder: string): Buffer {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'signing-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}
