import type { Db } from '@cloudbase/database';
import type { Cloud } from '../../local/cloudbase/cloud';
import type { Index } from '../../local/cloudbase/database/catalog';
import { connectInProcess, disconnect } from '../../local/cloudbase/wire/inProcess';
import { begin } from './sdk/connection';
import { temporaryCloud } from './support/temporaryCloud';

let cloud: Cloud;
let db: Db;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ cloud, dispose } = await temporaryCloud({ notes: [] }, { transactionLifeMs: 500 }));
  db = connectInProcess(cloud);
});

afterAll(async () => {
  disconnect(cloud);
  await dispose();
});

const notes = () => db.collection('notes');

test('a document of more than 512 KB is refused, whether added or grown', async () => {
  await expect(notes().add({ body: 'x'.repeat(513 * 1024) })).rejects.toThrow('exceeds the maximum of 524288 bytes');
  await notes().doc('grown').set({ body: 'x'.repeat(300 * 1024) });
  await expect(notes().doc('grown').update({ more: 'x'.repeat(300 * 1024) })).rejects.toThrow('exceeds the maximum');
});

test('a request of more than 6 MB is refused', async () => {
  const documents = Array.from({ length: 13 }, () => ({ body: 'x'.repeat(500 * 1024) }));
  await expect(notes().add(documents)).rejects.toThrow('exceeds the maximum of 6291456 bytes');
});

test.each(['with space', 'points:adopted', '_hidden', 'x'.repeat(33), '积分', 'a-b'])('the field name %p is refused', async (name) => {
  await expect(notes().add({ inside: { [name]: 1 } })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
});

test('an _id is a text or number of at most 512 bytes', async () => {
  await expect(notes().add({ _id: 'x'.repeat(513) })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  await expect(notes().add({ _id: true })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  expect((await notes().add({ _id: 'x'.repeat(512) })).id).toHaveLength(512);
  expect((await notes().add({ _id: 7 })).id).toBe(7);
});

test('a collection has at most 20 indexes', () => {
  const indexes = Array.from({ length: 21 }, (_, i): Index => ({ name: `f${i}`, fields: [`f${i}`] }));
  expect(() => cloud.database.ensureCollection('crowded', indexes)).toThrow('at most 20 indexes');
});

test('values that the database does not keep are refused', async () => {
  await expect(notes().add({ id: new db.ObjectId({ id: 'a'.repeat(24) }) })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
});

test('a transaction that has outlived its time is over, and what it held is free', async () => {
  await notes().doc('held').set({ n: 1 });
  const t = await begin(db);
  await t.collection('notes').doc('held').update({ n: 2 });
  // Waits for the lock, which only the end of the transaction's life can lift.
  await notes().doc('held').update({ n: db.command.inc(10) });
  await expect(t.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  expect((await notes().doc('held').get()) as unknown).toMatchObject({ data: [{ n: 11 }] });
});

test('an unknown action is refused by name', async () => {
  await expect(cloud.answer({ request: { action: 'database.explode' }, bytes: 0 })).resolves.toMatchObject({ code: 'INVALID_ACTION' });
});

test('a query with an unknown operator is refused', async () => {
  await expect(notes().where({ n: { $near: 1 } }).get()).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});
