import type { Cloud } from '../../local/cloudbase/cloud';
import type { Order } from '../../local/cloudbase/database/plan';
import type { Fields } from '../../local/cloudbase/database/values';
import { temporaryCloud } from './support/temporaryCloud';

const DOCUMENTS = 2_000;
let cloud: Cloud;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ cloud, dispose } = await temporaryCloud({
    suggestions: [
      { name: 'number', fields: ['number'], unique: true },
      { name: 'queue', fields: ['waitsFor', 'dueAt'] },
      { name: 'unit', fields: ['unit', 'state', 'filedAt'] },
      { name: 'filed', fields: ['filedAt'] },
      { name: 'tags', fields: ['tags'] },
      { name: 'openid', fields: ['openid'], sparse: true },
      { name: 'scores', fields: ['scores'] },
    ],
  }));
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => ({
    _id: `s${String(i).padStart(5, '0')}`,
    number: i,
    waitsFor: [`role:u${i % 10}`, `person:${i % 200}`],
    dueAt: new Date((i * 7919) % DOCUMENTS),
    unit: `u${i % 10}`,
    state: i % 4 === 0 ? 'filed' : 'adopted',
    filedAt: i,
    tags: i % 3 === 0 ? ['safety', `t${i}`] : [],
    scores: [i, i + 1_000],
    plain: i % 7,
    ...(i % 100 === 0 ? { openid: `o${i}` } : {}),
  }));
  for (let i = 0; i < DOCUMENTS; i += 500) await cloud.database.insert('suggestions', documents.slice(i, i + 500));
});

afterAll(() => dispose());

interface Cost {
  rows: Fields[];
  documents: number;
  index: string | undefined;
}

async function cost(query: Fields, more: { order?: Order; limit?: number; skip?: number } = {}): Promise<Cost> {
  cloud.database.stats.reset();
  const rows = await cloud.database.find('suggestions', { query, ...more });
  return { rows: rows.map((row) => cloud.database.read(row)), documents: cloud.database.stats.documents, index: cloud.database.stats.lastIndexes[0] };
}

describe('reads no more than it needs', () => {
  test('one document by id, by a unique field, by several ids', async () => {
    expect(await cost({ _id: 's00007' })).toMatchObject({ documents: 1 });
    expect(await cost({ number: 7 })).toMatchObject({ documents: 1, index: 'number' });
    expect(await cost({ _id: { $in: ['s00007', 's00009', 'none'] } })).toMatchObject({ documents: 2 });
  });

  test('a queue page: several keys at once, ordered by due date, stops at the limit', async () => {
    const { rows, documents, index } = await cost({ waitsFor: { $in: ['role:u3', 'role:u4', 'person:5'] } }, { order: { dueAt: 1 }, limit: 20 });
    expect(index).toBe('queue');
    expect(rows).toHaveLength(20);
    expect(documents).toBe(20);
    const due = rows.map((row) => Number(row['dueAt']));
    expect(due).toEqual([...due].sort((a, b) => a - b));
  });

  test('the same page backwards', async () => {
    const { rows, documents } = await cost({ waitsFor: { $in: ['role:u3', 'role:u4'] } }, { order: { dueAt: -1 }, limit: 20 });
    expect(documents).toBe(20);
    const due = rows.map((row) => Number(row['dueAt']));
    expect(due).toEqual([...due].sort((a, b) => b - a));
  });

  test('a document that waits for two of the keys comes once', async () => {
    const { rows } = await cost({ waitsFor: { $in: ['role:u3', 'person:3'] } }, { order: { dueAt: 1 }, limit: 300 });
    expect(new Set(rows.map(({ _id }) => _id)).size).toBe(rows.length);
    expect(rows).toHaveLength(200);
  });

  test('equality on the leading fields and a range on the next', async () => {
    const { rows, documents, index } = await cost({ unit: 'u4', state: 'filed', filedAt: { $gte: 100, $lt: 200 } });
    expect(index).toBe('unit');
    expect(documents).toBe(rows.length);
    expect(rows.every(({ filedAt }) => Number(filedAt) >= 100 && Number(filedAt) < 200)).toBe(true);
  });

  test('the newest of a unit and state: equality prefix, then the order of the index backwards', async () => {
    expect(await cost({ unit: 'u4', state: 'adopted' }, { order: { filedAt: -1 }, limit: 10 })).toMatchObject({ documents: 10, index: 'unit' });
  });

  test('both conditions of a range joined by $and', async () => {
    expect(await cost({ $and: [{ filedAt: { $gt: 10 } }, { filedAt: { $lte: 20 } }] })).toMatchObject({ documents: 10, index: 'filed' });
  });

  test('the newest of all: the order of an index without any condition', async () => {
    expect(await cost({}, { order: { filedAt: -1 }, limit: 10 })).toMatchObject({ documents: 10, index: 'filed' });
  });

  test('elements of an array', async () => {
    expect(await cost({ tags: 't300' })).toMatchObject({ documents: 1, index: 'tags' });
    expect(await cost({ tags: { $all: ['t300', 'safety'] } })).toMatchObject({ documents: 1 });
  });

  test('each branch of $or by its own index', async () => {
    const { rows, documents } = await cost({ $or: [{ number: 5 }, { tags: 't300' }] });
    expect(rows).toHaveLength(2);
    expect(documents).toBe(2);
  });

  test('a sparse index, where the condition asks for what it holds', async () => {
    expect(await cost({ openid: 'o300' })).toMatchObject({ documents: 1, index: 'openid' });
  });
});

describe('reads more rather than missing a match', () => {
  test('no sparse index for documents without the field', async () => {
    expect((await cost({ openid: null }, { limit: 1_000 })).rows).toHaveLength(1_000);
    expect((await cost({}, { order: { openid: 1 }, limit: 1_000 })).rows).toHaveLength(1_000);
  });

  test('two elements may satisfy two bounds of a range over an array', async () => {
    const { rows } = await cost({ scores: { $gt: 1_100, $lt: 50 } }, { limit: 1_000 });
    expect(rows).toHaveLength(0);
    const spread = await cost({ scores: { $gt: 1_900, $lt: 950 } }, { limit: 1_000 });
    expect(spread.rows.map(({ number }) => number)).toEqual(Array.from({ length: 49 }, (_, i) => 901 + i));
  });

  test('no index: all documents', async () => {
    expect(await cost({ plain: 3 }, { limit: 1_000 })).toMatchObject({ documents: DOCUMENTS, index: undefined });
  });

  test('no order by an index over an array: the sort looks at other elements', async () => {
    const { rows } = await cost({ scores: { $gte: 1_500 } }, { order: { scores: 1 }, limit: 3 });
    expect(rows.map(({ number }) => number)).toEqual([500, 501, 502]);
  });
});

test('a head of match, sort and limit in a pipeline is served by the index', async () => {
  cloud.database.stats.reset();
  const rows = await cloud.database.aggregate('suggestions', [{ $match: { unit: 'u1', state: 'adopted' } }, { $sort: { filedAt: 1 } }, { $limit: 5 }, { $project: { number: 1 } }]);
  expect(rows).toHaveLength(5);
  expect(cloud.database.stats.documents).toBe(5);
});
