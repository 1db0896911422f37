import type { Db } from '@cloudbase/database';
import { init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk';
import { openCloud, sdkEnvironment, type Cloud } from '../../local/cloudbase/cloud';
import { asCaller, connectInProcess, disconnect } from '../../local/cloudbase/wire/inProcess';
import { begin } from './sdk/connection';
import { temporaryCloud, temporaryFolder } from './support/temporaryCloud';

let cloud: Cloud;
let db: Db;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ cloud, dispose } = await temporaryCloud({ notes: [] }));
  db = connectInProcess(cloud);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
beforeEach(async () => {
  await db.collection('notes').doc('a').set({ n: 1 });
  cloud.warnings.clear();
  cloud.operations.reset();
});
afterAll(async () => {
  jest.restoreAllMocks();
  disconnect(cloud);
  await dispose();
});

const counted = (): string[] => cloud.operations.list.map(({ action, collection }) => [action.slice('database.'.length), ...(collection ? [collection] : [])].join(' '));

test('every SDK request is counted, start and commit of a transaction included', async () => {
  const t = await begin(db);
  await t.collection('notes').doc('a').get();
  await t.collection('notes').add([{ n: 2 }, { n: 3 }]);
  await t.commit();
  expect(counted()).toEqual(['startTransaction', 'getDocument notes', 'insertDocument notes', 'commitTransaction']);
  expect(cloud.operations.databaseCount()).toBe(4);
});

describe('requests that the SDK leaves out of the transaction are reported', () => {
  const actions = (): string[] => cloud.warnings.list.map(({ action }) => action);

  test('where-write, count and aggregate of a caller with an open transaction', async () => {
    await asCaller('call-1', async () => {
      const t = await begin(db);
      await t.collection('notes').where({ n: 5 }).update({ n: 6 });
      await t.collection('notes').where({ n: 5 }).count();
      await t.collection('notes').aggregate().match({ n: 5 }).end();
      await t.rollback(undefined);
    });
    expect(actions()).toEqual(['database.modifyDocument', 'database.calculateDocument', 'database.aggregateDocuments']);
  });

  test('but neither of another caller, nor after its end, nor those inside it', async () => {
    await asCaller('call-1', async () => {
      const t = await begin(db);
      await asCaller('call-2', () => db.collection('notes').where({ n: 5 }).update({ n: 6 }));
      await t.collection('notes').where({ n: 5 }).get();
      await t.collection('notes').doc('a').update({ n: 2 });
      await t.commit();
      await db.collection('notes').where({ n: 5 }).remove();
    });
    expect(actions()).toEqual([]);
  });

  test('a where-write, by whomever, that waits for a document of an open transaction', async () => {
    const t = await begin(db);
    await t.collection('notes').doc('a').update({ n: 2 });
    const waiting = db.collection('notes').where({ n: 1 }).update({ n: 3 });
    await t.commit();
    await waiting;
    expect(actions()).toEqual(['database.modifyDocument']);
  });

  test('over HTTP the caller is the call that the function host names', async () => {
    Object.assign(process.env, sdkEnvironment(await cloud.listen(0), cloud.envId), { TCB_SEQID: 'call-7', TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID' });
    disconnect(cloud);
    const overHttp = init({ env: SYMBOL_CURRENT_ENV as unknown as string }).database();
    const t = await begin(overHttp);
    await t.collection('notes').where({ n: 5 }).update({ n: 6 });
    await t.rollback(undefined);
    expect(cloud.warnings.list).toMatchObject([{ message: expect.stringContaining('call-7 has a transaction open') }]);
    delete process.env['TCB_SEQID'];
    connectInProcess(cloud);
  });
});

test('server dates follow the clock', async () => {
  cloud.clock.set(Date.UTC(2030, 0, 1));
  await db.collection('notes').doc('dated').set({ at: db.serverDate() });
  const { data } = (await db.collection('notes').doc('dated').get()) as { data: { at: Date }[] };
  expect(data[0]?.at.toISOString()).toMatch(/^2030-01-01T00:00:0/);
  cloud.clock.reset();
});

describe('a cloud that is opened again', () => {
  const { folder, remove } = temporaryFolder();
  afterAll(remove);
  const open = (collections: Parameters<typeof openCloud>[0]['collections']): Promise<Cloud> => openCloud({ dataDir: folder, durable: false, collections });

  test('has its documents, and builds, changes and drops indexes', async () => {
    const first = await open({ notes: [{ name: 'n', fields: ['n'] }] });
    await first.database.insert('notes', [{ _id: 'a', n: 1, tags: ['x', 'y'] }, { _id: 'b', n: 2, tags: ['y'] }]);
    await first.close();

    const second = await open({ notes: [{ name: 'n', fields: ['n'], unique: true }, { name: 'tags', fields: ['tags'] }], more: [] });
    expect(await second.database.count('notes', { tags: 'y' })).toBe(2);
    expect(second.database.stats.lastIndexes).toEqual(['tags']);
    await expect(second.database.insert('notes', [{ n: 1 }])).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
    await second.close();

    const third = await open({ notes: [] });
    expect(await third.database.count('notes', { tags: 'y' })).toBe(2);
    expect(third.database.stats.lastIndexes).toEqual([undefined]);
    await third.close();
  });

  test('refuses a unique index over what is not unique', async () => {
    const cloudWithTwins = await open({ notes: [] });
    await cloudWithTwins.database.insert('notes', [{ kind: 'k' }, { kind: 'k' }]);
    expect(() => cloudWithTwins.database.ensureCollection('notes', [{ name: 'kind', fields: ['kind'], unique: true }])).toThrow('E11000');
    expect(await cloudWithTwins.database.insert('notes', [{ kind: 'k' }])).toHaveLength(1);
    await cloudWithTwins.close();
  });
});
