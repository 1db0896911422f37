import { begin, empty, one, type Suite } from './connection';

const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' };
const gone = { code: 'DATABASE_TRANSACTION_FAIL' };

/** Transactions through the SDK: what they see, what they hold, what they refuse. */
export function transactionSuite({ db }: Suite): void {
  const n = async (id = 'a'): Promise<unknown> => (await one(db(), id))?.['n'];

  beforeEach(async () => {
    await empty(db());
    await db().collection('suite_people').add([{ _id: 'a', n: 1, email: 'a@x' }, { _id: 'b', n: 5, email: 'b@x' }]);
  });

  test('a transaction sees its own writes; others see them when it has committed', async () => {
    const t = await begin(db());
    await t.collection('suite_people').doc('a').update({ n: 2 });
    await t.collection('suite_people').add({ _id: 'new', n: 3 });
    expect((await t.collection('suite_people').doc('a').get()).data).toMatchObject({ n: 2 });
    expect((await t.collection('suite_people').where({ n: db().command.in([2, 3]) }).orderBy('n', 'asc').get()).data).toMatchObject([{ _id: 'a' }, { _id: 'new' }]);
    expect([await n(), await n('new')]).toEqual([1, undefined]);
    await t.commit();
    expect([await n(), await n('new')]).toEqual([2, 3]);
  });

  test('a rollback leaves nothing behind', async () => {
    const t = await begin(db());
    await t.collection('suite_people').doc('a').remove();
    await t.collection('suite_people').doc('new').set({ n: 3 });
    await t.rollback(undefined);
    expect([await n(), await n('new')]).toEqual([1, undefined]);
  });

  test('a transaction reads the data as they were at its first read', async () => {
    const t = await begin(db());
    expect((await t.collection('suite_people').doc('a').get()).data).toMatchObject({ n: 1 });
    await db().collection('suite_people').doc('b').update({ n: 50 });
    await db().collection('suite_people').add({ _id: 'late', n: 7 });
    expect((await t.collection('suite_people').doc('b').get()).data).toMatchObject({ n: 5 });
    expect((await t.collection('suite_people').where({ n: db().command.gt(0) }).get()).data).toHaveLength(2);
    await t.commit();
  });

  test('a missing document is null inside', async () => {
    const t = await begin(db());
    expect((await t.collection('suite_people').doc('none').get()).data).toBeNull();
    await t.rollback(undefined);
  });

  test('writing what another open transaction has written is a conflict and ends the later one', async () => {
    const [first, second] = [await begin(db()), await begin(db())];
    await first.collection('suite_people').doc('a').update({ n: 2 });
    await expect(second.collection('suite_people').doc('a').update({ n: 3 })).rejects.toMatchObject(conflict);
    await expect(second.collection('suite_people').doc('b').get()).rejects.toMatchObject(gone);
    await first.commit();
    expect(await n()).toBe(2);
  });

  test('writing what has changed since the first read is a conflict', async () => {
    const t = await begin(db());
    await t.collection('suite_people').doc('b').get();
    await db().collection('suite_people').doc('a').update({ n: 9 });
    await expect(t.collection('suite_people').doc('a').update({ n: 3 })).rejects.toMatchObject(conflict);
    expect(await n()).toBe(9);
  });

  test('reading alone is no conflict: what two only read, both may rely on wrongly', async () => {
    const [first, second] = [await begin(db()), await begin(db())];
    await first.collection('suite_people').doc('a').get();
    await second.collection('suite_people').doc('b').get();
    await first.collection('suite_people').doc('b').update({ n: 0 });
    await second.collection('suite_people').doc('a').update({ n: 0 });
    await first.commit();
    await second.commit();
    expect([await n('a'), await n('b')]).toEqual([0, 0]);
  });

  test('an update that changes nothing holds nothing', async () => {
    const [first, second] = [await begin(db()), await begin(db())];
    await first.collection('suite_people').doc('a').update({ n: 1 });
    await second.collection('suite_people').doc('a').update({ n: 2 });
    await second.commit();
    await first.commit();
    expect(await n()).toBe(2);
  });

  test('a plain write waits for the transaction that holds the document', async () => {
    const t = await begin(db());
    await t.collection('suite_people').doc('a').update({ n: 10 });
    const waiting = db().collection('suite_people').doc('a').update({ n: db().command.inc(1) });
    await t.commit();
    await waiting;
    expect(await n()).toBe(11);
  });

  test('a unique key that another open transaction takes is a conflict', async () => {
    const [first, second] = [await begin(db()), await begin(db())];
    await first.collection('suite_people').add({ email: 'new@x' });
    await expect(second.collection('suite_people').add({ email: 'new@x' })).rejects.toMatchObject(conflict);
    await first.commit();
  });

  test('an existing key or id is refused inside a transaction, which then is over', async () => {
    const t = await begin(db());
    await expect(t.collection('suite_people').add({ email: 'a@x' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
    await expect(t.commit()).rejects.toMatchObject(gone);
    const other = await begin(db());
    await expect(other.collection('suite_people').add({ _id: 'a' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
  });

  test('a key moves from one document to another within a transaction', async () => {
    const t = await begin(db());
    await t.collection('suite_people').doc('a').update({ email: 'c@x' });
    await t.collection('suite_people').doc('b').update({ email: 'a@x' });
    await t.commit();
    expect(await one(db(), 'b')).toMatchObject({ email: 'a@x' });
  });

  test('a transaction that was committed or rolled back is gone', async () => {
    const t = await begin(db());
    await t.commit();
    await expect(t.collection('suite_people').doc('a').get()).rejects.toMatchObject(gone);
    await expect(t.rollback(undefined)).rejects.toMatchObject(gone);
  });

  test('where-writes and counts inside a transaction run outside of it and survive its rollback', async () => {
    const t = await begin(db());
    await t.collection('suite_people').doc('a').update({ n: 100 });
    expect(await t.collection('suite_people').where({ n: 100 }).count()).toMatchObject({ total: 0 });
    await t.collection('suite_people').where({ _id: 'b' }).update({ leaked: true });
    await t.rollback(undefined);
    expect(await one(db(), 'b')).toMatchObject({ leaked: true });
  });

  test('runTransaction runs again after a conflict and answers what the callback gives', async () => {
    let runs = 0;
    const add = (): Promise<unknown> =>
      db().runTransaction(async (t: Awaited<ReturnType<typeof begin>>) => {
        runs++;
        const { data } = (await t.collection('suite_people').doc('a').get()) as { data: { n: number } };
        // A plain read of the other client, so that both have read before either writes.
        await db().collection('suite_people').doc('b').get();
        await t.collection('suite_people').doc('a').update({ n: data.n + 1 });
        return data.n;
      }) as Promise<unknown>;
    const answers = await Promise.all([add(), add()]);
    expect(await n()).toBe(3);
    expect([...answers].sort()).toEqual([1, 2]);
    expect(runs).toBeGreaterThan(2);
  });

  test('of many writers of one document none is lost', async () => {
    const add = async (t: Awaited<ReturnType<typeof begin>>): Promise<void> => {
      const { data } = (await t.collection('suite_people').doc('a').get()) as { data: { n: number } };
      await t.collection('suite_people').doc('a').update({ n: data.n + 1 });
    };
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => db().runTransaction(add) as Promise<void>));
    const won = results.filter(({ status }) => status === 'fulfilled').length;
    expect(await n()).toBe(1 + won);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(conflict);
  });

  test('an error in the callback rolls back and comes out', async () => {
    const failing = async (t: Awaited<ReturnType<typeof begin>>): Promise<void> => {
      await t.collection('suite_people').doc('a').update({ n: -1 });
      throw new Error('changed my mind');
    };
    await expect(db().runTransaction(failing)).rejects.toThrow('changed my mind');
    expect(await n()).toBe(1);
  });
}
