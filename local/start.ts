// The running system of `npm start`, in the process that setup.mjs began.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cloud } from './cloudbase/cloud';
import { connectInProcess } from './cloudbase/wire/inProcess';
import { CannotStart, clearDataDir, lockDataDir, makeDataDir } from './dataDir';
import { seedPlant } from './plant/seed';
import { openRunning, type Running, type RunningOptions } from './running';
import { shapeFingerprint, unreadable } from './storedShape';

const parentCheckMs = 500;
const minuteMs = 60_000;

export type StartOptions = { port: number; fresh: boolean; dataDir: string };

/** Opens the system, seeds the demo plant when there is none yet, and serves until a signal ends it. */
export async function start({ port, fresh, dataDir }: StartOptions): Promise<void> {
  makeDataDir(dataDir);
  const unlock = await lockDataDir(dataDir);
  const seeded = join(dataDir, 'seeded');
  // A plant that was not seeded to its end is worth nothing.
  if (fresh || !existsSync(seeded)) clearDataDir(dataDir);
  makeDataDir(dataDir);
  const shape = shapeFingerprint();
  const prepare: RunningOptions['prepare'] = async (cloud, cloudUrl) => {
    if (existsSync(seeded)) {
      if (readFileSync(seeded, 'utf8') !== shape) await refuseUnreadable(cloud, dataDir);
      writeFileSync(seeded, shape);
      return;
    }
    console.log('▸ Seeding the demo plant');
    await seedPlant(cloud, cloudUrl, (line) => console.log(`  … ${line}`));
    writeFileSync(seeded, shape);
  };
  const running = await openRunning({ dataDir, port, log: printLog, prepare });
  fireEveryMinute(running);
  stopOnSignal(running, unlock);
  console.log(`\n金点子 is ready: ${running.url}\nData lies in ${dataDir}. Ctrl-C stops it.`);
}

/** Fields that came later have defaults, so that most earlier data opens; what does not must not look like an empty plant. */
async function refuseUnreadable(cloud: Cloud, dataDir: string): Promise<void> {
  const [fault] = await unreadable(connectInProcess(cloud));
  if (!fault) return;
  throw new CannotStart(`${dataDir} was made by an earlier version of the program and cannot be opened by this one (${fault}).
Throw it away with npm start -- --fresh, or leave it and choose another folder: DATA_DIR=… npm start`);
}

/** As the platform's timer does; the nightly one is fired by hand. */
function fireEveryMinute({ functions, pushVerdicts }: Running): void {
  const fire = async () => {
    await functions.fireTimer('nightly', 'everyMinute');
    await pushVerdicts();
  };
  setInterval(() => void fire().catch((error: unknown) => console.error(error)), minuteMs).unref();
}

function stopOnSignal(running: Running, unlock: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log('\nStopping …');
    await running.close();
    await unlock();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  if (process.env['npm_lifecycle_event'] === 'start') onParentEnd(() => void stop());
}

/** A signal to npm ends npm and its shell but never reaches us; what npm began must end with it all the same. */
function onParentEnd(end: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, parentCheckMs).unref();
}

function printLog({ name, requestId, level, text }: { name: string; requestId: string; level: string; text: string }): void {
  console.log(`[${name} ${requestId.slice(0, 8)}] ${level} ${text}`);
}
