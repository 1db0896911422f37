import fc from 'fast-check';
import { Query } from 'mingo';
import { openCloud, type Cloud } from '../../local/cloudbase/cloud';
import type { Index } from '../../local/cloudbase/database/catalog';
import { applyUpdate } from '../../local/cloudbase/database/update/applyUpdate';
import type { Order } from '../../local/cloudbase/database/plan';
import type { Document, Fields, Value } from '../../local/cloudbase/database/values';
import { temporaryFolder } from './support/temporaryCloud';

/** The engine with indexes against a plain array that is searched from end to end. */
const indexes: Index[] = [
  { name: 'n', fields: ['n'] },
  { name: 'tags', fields: ['tags', 'n'] },
  { name: 'unit', fields: ['unit', 's', 'n'] },
  { name: 'parts', fields: ['parts.k', 'parts.v'] },
  { name: 'rare', fields: ['rare'], sparse: true },
];

const number = fc.integer({ min: -3, max: 3 });
const word = fc.constantFrom('a', 'b', 'c', '');
const scalar: fc.Arbitrary<Value> = fc.oneof(number, word, fc.constant(null), fc.boolean());
const id = fc.integer({ min: 0, max: 25 }).map((n) => `d${n}`);

const document: fc.Arbitrary<Fields> = fc.record(
  {
    n: scalar,
    s: word,
    unit: word,
    tags: fc.oneof(word, fc.array(scalar, { maxLength: 3 }), fc.array(number, { maxLength: 4 })),
    parts: fc.oneof(fc.array(fc.record({ k: number, v: number }, { requiredKeys: [] }), { maxLength: 3 }), fc.record({ k: number })),
    rare: scalar,
    at: number.map((day) => new Date(day * 1_000)),
  },
  { requiredKeys: [] },
);

const bound = fc.oneof(number, word);
const condition: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((list) => ({ $in: list })),
  fc.record({ $gt: bound, $lt: bound, $gte: bound, $lte: bound }, { requiredKeys: [] }),
  scalar.map((value) => ({ $ne: value })),
  fc.array(word, { minLength: 1, maxLength: 2 }).map((list) => ({ $all: list })),
  fc.boolean().map((exists) => ({ $exists: exists })),
  scalar.map((value) => ({ $eq: value })),
);
const field = fc.constantFrom('n', 's', 'unit', 'tags', 'parts.k', 'parts.v', 'rare', 'at', '_id');
const conditions: fc.Arbitrary<Fields> = fc.dictionary(field, condition, { maxKeys: 3, noNullPrototype: true });
const query: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 4, arbitrary: conditions },
  // Arrays are where an index misleads most easily: two fields of one element, two bounds on several elements.
  fc.record({ 'parts.k': number, 'parts.v': number }),
  fc.tuple(number, number, fc.constantFrom('tags', 'parts.k')).map(([$gt, $lt, name]) => ({ [name]: { $gt, $lt } })),
  fc.array(conditions, { minLength: 1, maxLength: 3 }).map((list) => ({ $or: list })),
  fc.tuple(conditions, conditions).map(([a, b]) => ({ $and: [a, b] })),
);
const direction: fc.Arbitrary<1 | -1> = fc.constantFrom(1, -1);
const order: fc.Arbitrary<Order> = fc.dictionary(fc.constantFrom('n', 's', 'unit', '_id', 'rare'), direction, { minKeys: 1, maxKeys: 2, noNullPrototype: true });

const change: fc.Arbitrary<Fields> = fc.oneof(
  fc.record({ $set: fc.dictionary(fc.constantFrom('n', 'unit', 'rare', 's'), word, { minKeys: 1, noNullPrototype: true }) }),
  scalar.map((value) => ({ $set: { tags: [value] } })),
  fc.constantFrom('n', 'tags', 'parts', 'rare').map((name) => ({ $unset: { [name]: '' } })),
  fc.array(fc.record({ k: number, v: number }), { maxLength: 3 }).map((parts) => ({ $set: { parts } })),
);

type Step =
  | { kind: 'insert'; _id: string; fields: Fields }
  | { kind: 'update'; query: Fields; change: Fields }
  | { kind: 'remove'; query: Fields }
  | { kind: 'find'; query: Fields; order: Order | undefined; skip: number; limit: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('insert' as const), _id: id, fields: document }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('update' as const), query, change }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), query }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('find' as const), query, order: fc.option(order, { nil: undefined }), skip: fc.nat(3), limit: fc.integer({ min: 1, max: 8 }) }),
  },
);

const rank = (value: Value | undefined): number => (value == null ? 0 : typeof value === 'number' ? 1 : typeof value === 'string' ? 2 : 3);
const weigh = (a: Value | undefined, b: Value | undefined): number => rank(a) - rank(b) || (a == null || b == null ? 0 : a < b ? -1 : a > b ? 1 : 0);

const sortKeys = (documents: Fields[], by: Order): string[] => documents.map((one) => JSON.stringify(Object.keys(by).map((name) => one[name] ?? null)));

function inOrder(documents: Fields[], by: Order): Fields[] {
  return [...documents].sort((a, b) => Object.entries(by).reduce((found, [name, sign]) => found || sign * weigh(a[name], b[name]), 0));
}

const ids = (documents: Fields[]): string[] => documents.map(({ _id }) => String(_id)).sort();

async function follow(cloud: Cloud, model: Map<string, Document>, one: Step): Promise<void> {
  const { database } = cloud;
  if (one.kind === 'insert') {
    const complete = { _id: one._id, ...one.fields };
    const inserted = database.insert('docs', [complete]);
    if (model.has(one._id)) return void (await expect(inserted).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' }));
    await inserted;
    return void model.set(one._id, complete);
  }
  const test = new Query(one.query);
  const matching = [...model.values()].filter((candidate) => test.test(candidate));
  if (one.kind === 'find') return compareFound(cloud, matching, one);
  if (one.kind === 'remove') {
    expect(await database.remove('docs', { query: one.query, multi: true })).toBe(matching.length);
    return matching.forEach(({ _id }) => model.delete(String(_id)));
  }
  await database.modify('docs', { query: one.query, data: one.change, merge: true, multi: true, upsert: false });
  for (const each of matching) model.set(String(each._id), applyUpdate(each, one.change, { now: 0 }));
}

async function compareFound({ database }: Cloud, matching: Fields[], { query: asked, order: by, skip, limit }: Extract<Step, { kind: 'find' }>): Promise<void> {
  const all = (await database.find('docs', { query: asked })).map((row) => database.read(row));
  expect(ids(all)).toEqual(ids(matching));
  expect(await database.count('docs', asked)).toBe(matching.length);
  const page = (await database.find('docs', { query: asked, order: by, skip, limit })).map((row) => database.read(row));
  expect(page).toHaveLength(Math.max(0, Math.min(limit, matching.length - skip)));
  expect(new Set(ids(matching))).toEqual(new Set([...ids(matching), ...ids(page)]));
  if (by) expect(sortKeys(page, by)).toEqual(sortKeys(inOrder(matching, by).slice(skip, skip + limit), by));
}

test('with indexes or without, after any writes and a restart, the same documents are found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), fc.boolean(), async (steps, indexed) => {
      const { folder, remove } = temporaryFolder();
      const options = { dataDir: folder, durable: false, collections: { docs: indexed ? indexes : [] } };
      const model = new Map<string, Document>();
      let cloud = await openCloud(options);
      try {
        for (const one of steps) await follow(cloud, model, one);
        await cloud.close();
        cloud = await openCloud({ ...options, collections: { docs: indexes } });
        for (const one of steps) if (one.kind === 'find') await follow(cloud, model, one);
      } finally {
        await cloud.close();
        remove();
      }
    }),
    { numRuns: 200 },
  );
}, 120_000);
