import fc from 'fast-check';
import type { Cloud } from '../../local/cloudbase/cloud';
import { temporaryCloud } from './support/temporaryCloud';

// What is read in part, or told by an index alone, against the same worked out on whole documents.
let cloud: Cloud;
let dispose: () => Promise<void>;

beforeEach(async () => {
  ({ cloud, dispose } = await temporaryCloud({ plain: [], indexed: [{ name: 'tags', fields: ['tags'] }] }));
});
afterEach(() => dispose());

const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('"', '\\', '\\"', '},{', '"a":1', '漏油', '\n', '\u2028'));
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 3 }), fc.record({ a: tie('any'), b: tie('any') }, { requiredKeys: [] })),
})).any;
const names = ['a', 'b', 'c', 'tags'] as const;

test('a projection gives the very fields it names, whatever stands in and between them', async () => {
  let number = 0;
  await fc.assert(fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true }), fc.subarray([...names], { minLength: 1 }), fc.boolean(), async (fields, shown, withId) => {
    const document = { _id: `d${number += 1}`, ...fields } as { _id: string };
    await cloud.database.insert('plain', [document as never]);
    const projection = { _id: withId, ...Object.fromEntries(shown.map((name) => [name, true])) };
    const [row = '{}'] = await cloud.database.find('plain', { query: { _id: document._id }, projection });
    const expected = Object.fromEntries(Object.entries(document).filter(([name]) => (name === '_id' ? withId : shown.includes(name as never))));
    expect(JSON.parse(row)).toEqual(JSON.parse(JSON.stringify(expected)));
  }), { numRuns: 300 });
});

const letter = fc.constantFrom('漏油', 'ab', 'a', '"', '\\', '三号', '');
const documents = fc.array(fc.array(letter, { maxLength: 6 }), { maxLength: 20 });
const asked = fc.uniqueArray(letter, { minLength: 1, maxLength: 5 });

test('a ranking by shared values is the same with an index of the list and without', async () => {
  let round = 0;
  await fc.assert(fc.asyncProperty(documents, asked, fc.integer({ min: 1, max: 12 }), async (lists, values, limit) => {
    const all = lists.map((tags, i) => ({ _id: `r${round}-${i}`, tags, title: `"${i}"`, round }));
    for (const name of ['plain', 'indexed']) {
      if (round > 0) await cloud.database.remove(name, { query: {}, multi: true });
      await cloud.database.insert(name, all);
    }
    round += 1;
    const pipeline = [
      { $match: { tags: { $in: values } } },
      { $project: { _id: 1, title: 1, hits: { $size: { $setIntersection: ['$tags', values] } } } },
      { $sort: { hits: -1, _id: 1 } }, { $limit: limit },
    ];
    const rows = async (name: string) => (await cloud.database.aggregate(name, pipeline as never)).map((row) => JSON.parse(row) as object);
    expect(await rows('indexed')).toEqual(await rows('plain'));
  }), { numRuns: 150 });
});

test('of a ranking over an index only what is shown is read', async () => {
  await cloud.database.insert('indexed', Array.from({ length: 300 }, (_, i) => ({ _id: `d${i}`, tags: ['x', ...(i === 7 ? ['y'] : [])] })));
  cloud.database.stats.reset();
  const rows = await cloud.database.aggregate('indexed', [
    { $match: { tags: { $in: ['x', 'y'] } } }, { $project: { _id: 1, hits: { $size: { $setIntersection: ['$tags', ['x', 'y']] } } } },
    { $sort: { hits: -1, _id: 1 } }, { $limit: 5 },
  ]);
  expect(JSON.parse(rows[0] ?? '')).toEqual({ _id: 'd7', hits: 2 });
  expect(cloud.database.stats).toMatchObject({ documents: 5, entries: 301, lastIndexes: ['tags'] });
});
