// The whole system on this machine: cloud, functions and gateway, opened and closed together. Used by npm start and by tests.
import { join, resolve } from 'node:path';
import type { Db } from '@cloudbase/database';
import { collectionIndexes } from '../cloudfunctions/store/indexes';
import { type Cloud, openCloud, sdkEnvironment } from './cloudbase/cloud';
import { appId } from './cloudbase/openapi/appId';
import { connectInProcess, disconnect } from './cloudbase/wire/inProcess';
import { localTemplates } from './functionHost/localTemplates';
import { FunctionHost, type FunctionHostOptions } from './functionHost/host';
import { Gateway } from './gateway/gateway';

const dist = resolve(__dirname, '../dist');

export type RunningOptions = {
  dataDir: string;
  /** Where the gateway listens; 0 takes any free port. */
  port: number;
  /** Each system in one process needs a name of its own. */
  envId?: string;
  log: FunctionHostOptions['log'];
  /** Called with the opened cloud before anything is served, to fill an empty one. */
  prepare?: (cloud: Cloud, cloudUrl: string) => Promise<void>;
};

export type Running = {
  /** The gateway's address. */
  url: string;
  cloud: Cloud;
  functions: FunctionHost;
  /** The SDK's database client, for arranging and looking. */
  database: Db;
  /** Pushes what WeChat has to say by now about pictures; answers how many. */
  pushVerdicts(): Promise<number>;
  close(): Promise<void>;
};

/** Opens the system over the built functions and phone app in dist/. */
export async function openRunning({ dataDir, port, envId = 'local-env', log, prepare }: RunningOptions): Promise<Running> {
  const cloud = await openCloud({ dataDir, envId, collections: collectionIndexes });
  const cloudUrl = await cloud.listen(0);
  const database = connectInProcess(cloud);
  const functions = new FunctionHost({
    folder: join(dist, 'cloudfunctions'),
    environment: { ...sdkEnvironment(cloudUrl, envId), MESSAGE_TEMPLATES: JSON.stringify(localTemplates), WECHAT_APP_ID: appId },
    environmentId: envId,
    clock: cloud.clock,
    log,
  });
  cloud.invokeFunction = ({ name, event }) => functions.call({ name, event, caller: { kind: 'function' } });
  const pushVerdicts = async () => {
    const verdicts = cloud.openApi.safety.takeVerdicts();
    for (const event of verdicts) await functions.call({ name: 'push', event, caller: { kind: 'push' } });
    return verdicts.length;
  };
  const gateway = new Gateway({ cloud, functions, database, pushVerdicts, h5Folder: join(dist, 'h5') });
  const close = async () => {
    await gateway.close();
    await functions.close();
    disconnect(cloud);
    await cloud.close();
  };
  try {
    await prepare?.(cloud, cloudUrl);
    const url = await gateway.listen(port);
    // Addresses of files lead to the gateway, so that a browser needs to reach one port only.
    cloud.storage.base = url;
    return { url, cloud, functions, database, pushVerdicts, close };
  } catch (error) {
    await close();
    throw error;
  }
}
