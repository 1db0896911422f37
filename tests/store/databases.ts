import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk';
import type { Db } from '@cloudbase/database';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectionIndexes } from '../../cloudfunctions/store/indexes';
import { Cloud, sdkEnvironment } from '../../local/cloudbase/cloud';
import { connectInProcess, disconnect } from '../../local/cloudbase/wire/inProcess';

export type Opened = { readonly db: Db; close(): Promise<void> };

function localCloud(): { cloud: Cloud; remove: () => Promise<void> } {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
  const cloud = new Cloud({ dataDir, envId: `store-${dataDir.slice(-6).toLowerCase()}`, collections: collectionIndexes, durable: false });
  return { cloud, remove: async () => { await cloud.close(); rmSync(dataDir, { recursive: true, force: true }); } };
}

async function inThisProcess(): Promise<Opened> {
  const { cloud, remove } = localCloud();
  return { db: connectInProcess(cloud), close: async () => { disconnect(cloud); await remove(); } };
}

/** The SDK as a deployed function initialises it, led to the local cloud by environment variables alone. */
async function overHttp(): Promise<Opened> {
  const { cloud, remove } = localCloud();
  const variables = sdkEnvironment(await cloud.listen(0), cloud.envId);
  const before = process.env;
  process.env = { ...before, ...variables };
  return { db: init({ env: SYMBOL_CURRENT_ENV }).database(), close: async () => { process.env = before; await remove(); } };
}

/** A real environment, with the key of an account that may use it. What the suite writes it takes away again. */
async function realEnvironment(): Promise<Opened> {
  const { CLOUDBASE_ENV: env = '', CLOUDBASE_SECRET_ID: secretId = '', CLOUDBASE_SECRET_KEY: secretKey = '' } = process.env;
  return { db: init({ env, secretId, secretKey }).database(), close: async () => undefined };
}

/** Every database that the store must work on; the real one when `CLOUDBASE_ENV` names it. */
export const databases: readonly (readonly [name: string, open: () => Promise<Opened>])[] = [
  ['the local cloud in this process', inThisProcess],
  ['the local cloud over HTTP', overHttp],
  ...(process.env.CLOUDBASE_ENV ? [['the environment CLOUDBASE_ENV', realEnvironment] as const] : []),
];
