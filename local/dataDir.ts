// The folder in which everything is kept: one process at a time, and thrown away only when it is surely ours.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mark = 'jindianzi-data';

/** A reason not to start, in words for whoever typed the command. */
export class CannotStart extends Error {
  readonly foreseen = true;
}

/** Empties the folder. Refuses one that holds anything but our data: a mistyped DATA_DIR must not cost somebody's files. */
export function clearDataDir(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(join(folder, mark))) throw new CannotStart(`${folder} holds files that npm start did not make, and will not delete. Choose another folder: DATA_DIR=… npm start`);
  rmSync(folder, { recursive: true });
}

export function makeDataDir(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, mark), 'Data of the local cloud. npm start -- --fresh throws it away.\n');
  }
}

/**
 * Keeps others out of the folder until the returned function is called or this process ends, however it ends:
 * the lock is a listening socket, which the operating system takes back.
 */
export async function lockDataDir(folder: string): Promise<() => Promise<void>> {
  const path = lockPath(folder);
  if (await isAnswered(path)) throw new CannotStart(`Another process is using ${folder}. Stop it first, or choose another folder: DATA_DIR=… npm start`);
  rmSync(path, { force: true });
  const server: Server = createServer((socket) => socket.end());
  server.listen(path);
  await once(server, 'listening');
  server.unref();
  return async () => {
    server.close();
    await once(server, 'close');
  };
}

/** Names of sockets are short, so the folder enters by its digest. */
function lockPath(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  return process.platform === 'win32' ? `\\\\.\\pipe\\${mark}-${digest}` : join(tmpdir(), `${mark}-${digest}.lock`);
}

/** A socket file that nobody answers was left behind by a process that was killed. */
function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
