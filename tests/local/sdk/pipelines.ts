import type { Db } from '@cloudbase/database';
import { empty, type Suite } from './connection';

type Pipeline = ReturnType<ReturnType<Db['collection']>['aggregate']>;

/** Each stage of the SDK's pipelines, and what makes up expressions most often. */
export function pipelineSuite({ db }: Suite): void {
  const orders = () => db().collection('suite_orders');
  const run = async (pipeline: Pipeline): Promise<unknown> => ((await pipeline.end()) as { data: unknown }).data;

  beforeAll(async () => {
    await empty(db());
    await orders().add([
      { _id: 'o1', person: 'ann', amount: 5, at: new Date(Date.UTC(2026, 0, 5)), tags: ['x', 'y'] },
      { _id: 'o2', person: 'ann', amount: 7, at: new Date(Date.UTC(2026, 0, 9)), tags: ['x'] },
      { _id: 'o3', person: 'bob', amount: 1, at: new Date(Date.UTC(2026, 1, 1)), tags: [] },
      { _id: 'o4', person: 'cyd', amount: 20, at: new Date(Date.UTC(2026, 1, 2)), tags: ['z'] },
    ]);
  });

  type Build = (start: Pipeline, $: Db['command']['aggregate'], _: Db['command']) => Pipeline;

  test.each<[claim: string, build: Build, rows: unknown]>([
    ['match, sort, skip and limit', (p, _$, _) => p.match({ amount: _.gt(2) }).sort({ amount: -1 }).skip(1).limit(1).project({ amount: 1 }), [{ _id: 'o2', amount: 7 }]],
    ['count', (p) => p.match({ person: 'ann' }).count('orders'), [{ orders: 2 }]],
    [
      'group with sum, average, first, last, smallest, largest',
      (p, $) => {
        const sums = { sum: $.sum('$amount'), avg: $.avg('$amount'), min: $.min('$amount'), max: $.max('$amount') };
        return p.sort({ _id: 1 }).group({ _id: null, ...sums, first: $.first('$person'), last: $.last('$person') });
      },
      [{ _id: null, sum: 33, avg: 8.25, first: 'ann', last: 'cyd', min: 1, max: 20 }],
    ],
    ['group by month', (p, $) => p.group({ _id: $.month('$at'), n: $.sum(1) }).sort({ _id: 1 }), [{ _id: 1, n: 2 }, { _id: 2, n: 2 }]],
    ['sortByCount', (p) => p.match({ person: { $in: ['ann', 'bob'] } }).sortByCount('$person'), [{ _id: 'ann', count: 2 }, { _id: 'bob', count: 1 }]],
    ['unwind, keeping empty lists', (p) => p.unwind({ path: '$tags', preserveNullAndEmptyArrays: true }).match({ amount: 1 }).project({ tags: 1 }), [{ _id: 'o3' }]],
    ['addFields with a condition', (p, $) => p.match({ _id: 'o4' }).addFields({ large: $.cond({ if: $.gte(['$amount', 10]), then: 'yes', else: 'no' }) }).project({ large: 1 }), [{ _id: 'o4', large: 'yes' }]],
    ['bucket', (p, $) => p.bucket({ groupBy: '$amount', boundaries: [0, 6, 30], output: { n: $.sum(1) } }), [{ _id: 0, n: 2 }, { _id: 6, n: 2 }]],
    [
      'bucketAuto',
      (p) => p.bucketAuto({ groupBy: '$amount', buckets: 2 }),
      [
        { _id: { min: 1, max: 7 }, count: 2 },
        { _id: { min: 7, max: 20 }, count: 2 },
      ],
    ],
    ['replaceRoot', (p) => p.match({ _id: 'o1' }).replaceRoot({ newRoot: { who: '$person' } }), [{ who: 'ann' }]],
    ['a text from a date', (p, $) => p.match({ _id: 'o1' }).project({ _id: 0, day: $.dateToString({ date: '$at', format: '%Y-%m-%d' }) }), [{ day: '2026-01-05' }]],
    ['filter inside a list', (p, $) => p.match({ _id: 'o1' }).project({ _id: 0, kept: $.filter({ input: '$tags', as: 't', cond: $.eq(['$$t', 'y']) }) }), [{ kept: ['y'] }]],
  ])('%s', async (_claim, build, rows) => {
    expect(await run(build(orders().aggregate(), db().command.aggregate, db().command))).toEqual(rows);
  });

  test('sample gives as many as asked', async () => {
    expect(await run(orders().aggregate().sample({ size: 3 }))).toHaveLength(3);
  });

  test('an unknown stage is an error', async () => {
    await expect(orders().options({ raw: true }).aggregate([{ $explode: {} }]).end()).rejects.toMatchObject({ code: expect.any(String) });
  });
}
