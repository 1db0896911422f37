import type { Db } from '@cloudbase/database';
import type { Job } from '#shared/model/job';
import { cloudbaseStore } from '../../cloudfunctions/store/cloudbase';
import { AlreadyThere, type Page, type Store, type Where } from '../../cloudfunctions/store/store';
import { databases, type Opened } from './databases';

describe.each(databases)('on %s', (_name, open) => {
  let opened: Opened;
  let db: Db;
  let store: Store;
  /** Marks what a run writes. */
  const run = `store-${process.pid}-${Math.floor(performance.now())}`;
  let made = 0;

  beforeAll(async () => {
    opened = await open();
    ({ db } = opened);
    store = cloudbaseStore(db);
  });
  afterAll(async () => {
    await db.collection('jobs').where({ startedBy: run }).remove();
    await opened.close();
  });

  const job = (more: Partial<Job> = {}): Job => {
    made += 1;
    const at = new Date('2026-03-02T04:00:00.123Z');
    return { _id: `${run}-${String(made).padStart(4, '0')}`, schema: 1, version: 1, kind: 'rosterImport', state: 'running', input: { fileId: 'a' },
      cursor: 0, total: 0, tally: {}, problems: [], startedBy: run, startedAt: at, movedAt: at, ...more };
  };
  const written = async (...jobs: Job[]) => {
    await store.transact((transaction) => transaction.insert('jobs', jobs));
    return jobs;
  };
  const one = async (more?: Partial<Job>) => (await written(job(more)))[0] ?? job();
  const idsOf = (jobs: readonly Job[]) => jobs.map(({ _id }) => _id);

  test('what was inserted is read back as it was, inside and outside of a transaction', async () => {
    const stored = await one({ tally: { added: 3 }, input: { nested: { list: [1, 'a', null] } } });
    expect(await store.get('jobs', stored._id)).toEqual(stored);
    expect(await store.transact((transaction) => transaction.get('jobs', stored._id))).toEqual(stored);
    expect(await store.find('jobs', { where: { _id: stored._id }, limit: 2 })).toEqual([stored]);
  });

  test('what does not exist is null, inside and outside of a transaction', async () => {
    expect(await store.get('jobs', `${run}-none`)).toBeNull();
    expect(await store.transact((transaction) => transaction.get('jobs', `${run}-none`))).toBeNull();
  });

  test('a transaction sees what it wrote itself', async () => {
    const fresh = job();
    const seen = await store.transact(async (transaction) => {
      await transaction.insert('jobs', [fresh]);
      return transaction.get('jobs', fresh._id);
    });
    expect(seen).toEqual(fresh);
  });

  test('those that share most come first, with the fields picked', async () => {
    const sharing = async (...keys: string[]) => {
      const { _id } = await one();
      await db.collection('jobs').doc(_id).update({ problems: keys.map((key) => `${run}-${key}`) });
      return _id;
    };
    const [two, three, none, last] = [await sharing('a', 'b'), await sharing('a', 'b', 'c'), await sharing('x'), await sharing('c', 'x')];
    const values = ['a', 'b', 'c'].map((key) => `${run}-${key}`);
    const ranked = await store.pickRanked('jobs', ['_id', 'cursor'], { field: 'problems', values, limit: 10 });
    expect(ranked).toEqual([three, two, last].map((_id) => ({ _id, cursor: 0 })));
    expect(ranked.map(({ _id }) => _id)).not.toContain(none);
    expect(await store.pickRanked('jobs', ['_id'], { field: 'problems', values, limit: 1 })).toEqual([{ _id: three }]);
  });

  test('only the fields picked come back', async () => {
    const { _id } = await one({ cursor: 7 });
    expect(await store.pick('jobs', ['cursor', 'startedAt'], { where: { _id }, limit: 1 })).toEqual([{ cursor: 7, startedAt: job().startedAt }]);
  });

  test('an id that exists is told, and nothing of its transaction is written', async () => {
    const stored = await one();
    const fresh = job();
    const doomed = store.transact(async (transaction) => {
      await transaction.insert('jobs', [fresh]);
      await transaction.insert('jobs', [{ ...stored, cursor: 9 }]);
    });
    await expect(doomed).rejects.toBeInstanceOf(AlreadyThere);
    expect([await store.get('jobs', fresh._id), (await store.get('jobs', stored._id))?.cursor]).toEqual([null, 0]);
  });

  test('two with one id in the same insert are told as well', async () => {
    const fresh = job();
    await expect(written(fresh, fresh)).rejects.toBeInstanceOf(AlreadyThere);
    expect(await store.get('jobs', fresh._id)).toBeNull();
  });

  test('work that throws writes nothing, and its error comes through', async () => {
    const stored = await one();
    const fresh = job();
    const failing = store.transact(async (transaction) => {
      await transaction.insert('jobs', [fresh]);
      await transaction.replace('jobs', { ...stored, cursor: 5 });
      throw new Error('not today');
    });
    await expect(failing).rejects.toThrow('not today');
    expect([await store.get('jobs', fresh._id), await store.get('jobs', stored._id)]).toEqual([null, stored]);
  });

  test('a replacement is whole and raises the version', async () => {
    const stored = await one({ tally: { added: 1, left: 2 } });
    await store.transact((transaction) => transaction.replace('jobs', { ...stored, tally: { added: 4 } }));
    expect(await store.get('jobs', stored._id)).toEqual({ ...stored, tally: { added: 4 }, version: 2 });
  });

  test('an increment adds under names within names, makes those that are missing, and raises the version', async () => {
    const { _id } = await one({ tally: { added: 1 } });
    expect(await store.transact((transaction) => transaction.increment('jobs', _id, { 'tally.added': 2, 'tally.left': -3, cursor: 1 }))).toBe(true);
    expect(await store.get('jobs', _id)).toMatchObject({ tally: { added: 3, left: -3 }, cursor: 1, version: 2 });
  });

  test('a note changes the fields it names whole, whatever they hold, and leaves the version', async () => {
    const stored = await one({ tally: { added: 1, left: 2 }, input: { list: [1] } });
    const at = new Date('2026-04-01T00:00:00Z');
    await store.transact((transaction) => transaction.note('jobs', stored._id, { tally: {}, input: { list: [] }, movedAt: at }));
    expect(await store.get('jobs', stored._id)).toEqual({ ...stored, tally: {}, input: { list: [] }, movedAt: at });
  });

  test('a note about what does not exist makes nothing', async () => {
    const { _id } = job();
    await store.transact((transaction) => transaction.note('jobs', _id, { cursor: 1 }));
    expect(await store.get('jobs', _id)).toBeNull();
  });

  test('an increment of what does not exist says so and makes nothing', async () => {
    const { _id } = job();
    expect(await store.transact((transaction) => transaction.increment('jobs', _id, { cursor: 1 }))).toBe(false);
    expect(await store.get('jobs', _id)).toBeNull();
  });

  test('twenty who read, add one and write back at once all land', async () => {
    const { _id } = await one();
    const addOne = () => store.transact(async (transaction) => {
      const stored = await transaction.get('jobs', _id);
      if (!stored) throw new Error('it is there');
      await transaction.replace('jobs', { ...stored, cursor: stored.cursor + 1 });
    });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect(await store.get('jobs', _id)).toMatchObject({ cursor: 20, version: 21 });
  }, 60_000);

  test('of twenty who file under one id at once one is first, and the others learn it', async () => {
    const fresh = job();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, cursor) => written({ ...fresh, cursor })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof AlreadyThere)).toHaveLength(19);
  }, 60_000);

  test.each<[string, Where<'jobs'>, number[]]>([
    ['equal', { cursor: 2 }, [2]],
    ['one of several', { cursor: { in: [1, 3, 9] } }, [1, 3]],
    ['one of none', { cursor: { in: [] } }, []],
    ['not equal', { cursor: { not: 2 } }, [1, 3, 4]],
    ['from', { cursor: { from: 3 } }, [3, 4]],
    ['above and below', { cursor: { above: 1, below: 4 } }, [2, 3]],
    ['a moment', { startedAt: { below: new Date('2026-01-03T00:00:00Z') } }, [1, 2]],
  ])('a condition finds what it says: %s', async (what, where, found) => {
    const kind = `${run}-${what}`;
    await written(...[1, 2, 3, 4].map((cursor) => job({ startedBy: kind, cursor, startedAt: new Date(`2026-01-0${cursor}T00:00:00Z`) })));
    const rows = await store.find('jobs', { where: { startedBy: kind, ...where }, orderBy: { field: 'cursor', direction: 'asc' }, limit: 10 });
    await db.collection('jobs').where({ startedBy: kind }).remove();
    expect(rows.map(({ cursor }) => cursor)).toEqual(found);
  });

  test('any one of two conditions will do', async () => {
    const [first, , third] = await written(job({ total: 71 }), job({ total: 72 }), job({ total: 73 }));
    const rows = await store.find('jobs', { where: { startedBy: run }, either: [{ total: 71 }, { total: 73 }], orderBy: { field: 'total', direction: 'desc' }, limit: 5 });
    expect(rows).toEqual([third, first]);
  });

  test.each(['asc', 'desc'] as const)('pages in order %s miss and repeat nothing, even where many share one moment', async (direction) => {
    const moments = ['2026-05-01T00:00:00Z', '2026-05-02T00:00:00Z'];
    const jobs = await written(...Array.from({ length: 15 }, (_, i) => job({ state: 'stopped', total: direction === 'asc' ? 91 : 92, startedAt: new Date(moments[i % 2] ?? '') })));
    const where = { startedBy: run, total: direction === 'asc' ? 91 : 92 };
    const seen: Job[] = [];
    for (let after: string | null = null, pages = 0; pages < 9; pages += 1) {
      const page: Page<Job> = await store.page('jobs', { where, orderBy: { field: 'startedAt', direction }, limit: 4, after });
      seen.push(...page.items);
      after = page.next;
      if (after === null) break;
    }
    const sorted = [...jobs].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a._id < b._id ? -1 : 1));
    expect(idsOf(seen)).toEqual(idsOf(direction === 'asc' ? sorted : sorted.reverse()));
  });

  describe('what the SDK does that the store is built around', () => {
    test('inside a transaction where().update() runs outside of it and survives the rollback', async () => {
      const stored = await one({ total: 41 });
      const transaction = await db.startTransaction();
      const inside = transaction.collection('jobs') as unknown as ReturnType<Db['collection']>;
      await inside.where({ _id: stored._id }).update({ total: 42 });
      await transaction.rollback();
      expect((await store.get('jobs', stored._id))?.total).toBe(42);
    });

    test('a document is read as a list outside of a transaction and as itself inside', async () => {
      const { _id } = await one();
      const outside = await db.collection('jobs').doc(_id).get();
      const transaction = await db.startTransaction();
      const inside = await transaction.collection('jobs').doc(_id).get();
      await transaction.rollback();
      expect([Array.isArray(outside.data), Array.isArray(inside.data)]).toEqual([true, false]);
    });

    test('an update of what does not exist is no error and updates none', async () => {
      expect(await db.collection('jobs').doc(`${run}-none`).update({ total: 1 })).toMatchObject({ updated: 0 });
    });
  });
});
