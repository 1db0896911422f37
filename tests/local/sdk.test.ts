import type { Db } from '@cloudbase/database';
import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk';
import { sdkEnvironment } from '../../local/cloudbase/cloud';
import { connectInProcess, disconnect } from '../../local/cloudbase/wire/inProcess';
import { suiteCollections, type Connection } from './sdk/connection';
import { documentSuite } from './sdk/documents';
import { pipelineSuite } from './sdk/pipelines';
import { placeSuite } from './sdk/places';
import { transactionSuite } from './sdk/transactions';
import { updateSuite } from './sdk/updates';
import { temporaryCloud } from './support/temporaryCloud';

// One suite for every database that the SDK can reach: the local cloud over HTTP and in process, and a real environment
// when CLOUDBASE_ENV names one (with TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY). The latter's suite_* collections are emptied.

async function overHttp(): Promise<Connection> {
  const { cloud, dispose } = await temporaryCloud(suiteCollections);
  Object.assign(process.env, sdkEnvironment(await cloud.listen(0), cloud.envId));
  return { db: init({ env: SYMBOL_CURRENT_ENV as unknown as string, keepalive: true }).database(), end: dispose };
}

async function inProcess(): Promise<Connection> {
  const { cloud, dispose } = await temporaryCloud(suiteCollections);
  const end = async (): Promise<void> => {
    disconnect(cloud);
    await dispose();
  };
  return { db: connectInProcess(cloud), end };
}

const secrets = { secretId: process.env['TENCENTCLOUD_SECRETID'] ?? '', secretKey: process.env['TENCENTCLOUD_SECRETKEY'] ?? '' };
const realEnvironment = process.env['CLOUDBASE_ENV'];

async function real(): Promise<Connection> {
  for (const name of Object.keys(sdkEnvironment(''))) Reflect.deleteProperty(process.env, name);
  const db = init({ env: realEnvironment ?? '', ...secrets }).database();
  for (const name of Object.keys(suiteCollections)) await (db.createCollection(name) as Promise<unknown>).catch(() => undefined);
  return { db, end: () => Promise.resolve() };
}

const connections: [name: string, connect: () => Promise<Connection>][] = [
  ['the local cloud over HTTP', overHttp],
  ['the local cloud in process', inProcess],
];
if (realEnvironment !== undefined) connections.push([`the real environment ${realEnvironment}`, real]);

describe.each(connections)('on %s', (_name, connect) => {
  let connection: Connection;
  const suite = { db: (): Db => connection.db };

  beforeAll(async () => {
    connection = await connect();
  });
  afterAll(() => connection.end());

  describe('documents', () => documentSuite(suite));
  describe('updates', () => updateSuite(suite));
  describe('pipelines', () => pipelineSuite(suite));
  describe('places', () => placeSuite(suite));
  describe('transactions', () => transactionSuite(suite));
});
