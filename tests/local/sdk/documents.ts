import { empty, one, type Suite } from './connection';

const people = [
  { _id: 'ann', name: 'Ann', n: 1, tags: ['x', 'y'], email: 'a@x', at: new Date(1e12), deep: { q: { z: 1 } }, items: [{ sku: 's1', qty: 2 }, { sku: 's2', qty: 9 }], nothing: null },
  { _id: 'bob', name: 'Bob', n: 5, tags: ['y'], email: 'b@x' },
  { _id: 'cyd', name: 'Cyd', n: 9, tags: ['z', 'x'], email: 'c@x', group: 1 },
];

/** Adding, finding and removing documents through the SDK. */
export function documentSuite({ db }: Suite): void {
  const found = async (condition: object): Promise<string[]> => {
    const { data } = await db().collection('suite_people').where(condition).get();
    return (data as { _id: string }[]).map(({ _id }) => _id).sort();
  };

  beforeEach(async () => {
    await empty(db());
    await db().collection('suite_people').add(people);
  });

  test('a document comes back as it was stored: dates, large and broken numbers, points, null, nested lists', async () => {
    const point = new (db().Geo.Point)(113.5, 23.25);
    const document = { at: new Date(1e12), large: 5e12, broken: 1.5, whole: 3, place: point, nothing: null, yes: true, lists: [[1, [2]], { a: [] }], empty: '' };
    await db().collection('suite_people').doc('full').set(document);
    const { _id, ...rest } = (await one(db(), 'full')) ?? {};
    expect(_id).toBe('full');
    expect(rest).toEqual(document);
  });

  test('undefined fields are not stored, null ones are', async () => {
    await db().collection('suite_people').doc('u').set({ a: undefined, b: null });
    expect(await one(db(), 'u')).toEqual({ _id: 'u', b: null });
  });

  test('a server date is the time of the server, with its offset', async () => {
    const before = Date.now();
    await db().collection('suite_people').doc('d').set({ at: db().serverDate({ offset: 3_600_000 }) });
    const { at } = (await one(db(), 'd')) as { at: Date };
    expect(at.getTime() - before).toBeGreaterThan(3_500_000);
    expect(at.getTime() - before).toBeLessThan(3_700_000);
  });

  test('add answers the id, or the ids of several', async () => {
    expect((await db().collection('suite_people').add({ name: 'Dan' })).id).toMatch(/\w{8}/);
    expect((await db().collection('suite_people').add([{ name: 'Eve' }, { _id: 'fay' }])).ids).toEqual([expect.any(String), 'fay']);
  });

  test('a missing document is an empty list', async () => {
    expect((await db().collection('suite_people').doc('none').get()).data).toEqual([]);
  });

  test.each<[claim: string, condition: (_: ReturnType<Suite['db']>['command']) => object, ids: string[]]>([
    ['equality', () => ({ name: 'Ann' }), ['ann']],
    ['a nested field', () => ({ deep: { q: { z: 1 } } }), ['ann']],
    ['a bounded number and one of several tags', (_) => ({ n: _.gt(1).and(_.lt(10)), tags: _.in(['x', 'z']) }), ['cyd']],
    ['or between fields', (_) => _.or([{ n: _.lte(1) }, { name: /^b/i }]), ['ann', 'bob']],
    ['or inside a field', (_) => ({ n: _.eq(1).or(_.eq(9)) }), ['ann', 'cyd']],
    ['and', (_) => _.and([{ tags: 'x' }, { n: _.gte(2) }]), ['cyd']],
    ['nor', (_) => _.nor([{ n: 1 }, { n: 5 }]), ['cyd']],
    ['not', (_) => ({ n: _.not(_.gt(4)) }), ['ann']],
    ['not equal', (_) => ({ n: _.neq(5) }), ['ann', 'cyd']],
    ['none of', (_) => ({ n: _.nin([1, 5]) }), ['cyd']],
    ['a pattern', () => ({ name: db().RegExp({ regexp: '^c', options: 'i' }) }), ['cyd']],
    ['an element of a list', () => ({ tags: 'y' }), ['ann', 'bob']],
    ['all of several elements', (_) => ({ tags: _.all(['x', 'y']) }), ['ann']],
    ['the length of a list', (_) => ({ tags: _.size(1) }), ['bob']],
    ['one element with several fields', (_) => ({ items: _.elemMatch({ sku: 's2', qty: 9 }) }), ['ann']],
    ['a field in a list of objects', () => ({ 'items.sku': 's1' }), ['ann']],
    ['existence', (_) => ({ group: _.exists(true) }), ['cyd']],
    ['absence', (_) => ({ group: _.exists(false), n: _.lt(3) }), ['ann']],
    ['null, which missing fields are too', () => ({ nothing: null }), ['ann', 'bob', 'cyd']],
    ['a date', (_) => ({ at: _.lt(new Date(2e12)) }), ['ann']],
    ['ids', (_) => ({ _id: _.in(['ann', 'cyd', 'none']) }), ['ann', 'cyd']],
    ['an expression over fields', (_) => _.expr({ $gt: ['$n', 4] }), ['bob', 'cyd']],
  ])('finds by %s', async (_claim, condition, ids) => {
    expect(await found(condition(db().command))).toEqual(ids);
  });

  test('orders, skips, limits and chooses fields', async () => {
    const { data } = await db().collection('suite_people').orderBy('n', 'desc').skip(1).limit(1).field({ name: true }).get();
    expect(data).toEqual([{ _id: 'bob', name: 'Bob' }]);
    const { data: without } = await db().collection('suite_people').where({ _id: 'bob' }).field({ tags: false, email: false }).get();
    expect(without).toEqual([{ _id: 'bob', name: 'Bob', n: 5 }]);
  });

  test('chooses elements of a list', async () => {
    const { project } = db().command as unknown as { project: Record<'slice' | 'elemMatch', (operand: unknown) => object> };
    const fields = { tags: project.slice(1), items: project.elemMatch({ sku: 's2' }) };
    const { data } = await db().collection('suite_people').where({ _id: 'ann' }).field(fields).get();
    expect(data).toMatchObject([{ tags: ['x'], items: [{ sku: 's2', qty: 9 }] }]);
  });

  test('orders by several fields', async () => {
    await db().collection('suite_people').add([{ _id: 'dan', name: 'Ann', n: 0 }]);
    const { data } = await db().collection('suite_people').orderBy('name', 'asc').orderBy('n', 'desc').get();
    expect((data as { _id: string }[]).map(({ _id }) => _id)).toEqual(['ann', 'dan', 'bob', 'cyd']);
  });

  test('counts', async () => {
    expect(((await db().collection('suite_people').count()) as { total: number }).total).toBe(3);
    expect(((await db().collection('suite_people').where({ tags: 'x' }).count()) as { total: number }).total).toBe(2);
  });

  test('gives 100 documents unless asked, and never more than 1,000', async () => {
    for (let i = 0; i < 3; i++) await db().collection('suite_orders').add(Array.from({ length: 400 }, (_, n) => ({ n })));
    expect((await db().collection('suite_orders').get()).data).toHaveLength(100);
    expect((await db().collection('suite_orders').limit(5_000).get()).data).toHaveLength(1_000);
  });

  test('removes one, and all that match', async () => {
    expect(await db().collection('suite_people').doc('ann').remove()).toMatchObject({ deleted: 1 });
    expect(await db().collection('suite_people').doc('ann').remove()).toMatchObject({ deleted: 0 });
    expect(await db().collection('suite_people').where({ n: db().command.gt(1) }).remove()).toMatchObject({ deleted: 2 });
  });

  test('a collection that was never made is an error', async () => {
    await expect(db().collection('suite_nowhere').get()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
    await expect(db().collection('suite_nowhere').add({ a: 1 })).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
  });

  test('groups, unwinds and sorts', async () => {
    const $ = db().command.aggregate;
    const pipeline = db().collection('suite_people').aggregate().match({ n: db().command.gt(0) }).unwind('$tags');
    const { data } = (await pipeline.group({ _id: '$tags', count: $.sum(1), names: $.push('$name') }).sort({ count: -1, _id: 1 }).limit(2).end()) as { data: unknown };
    expect(data).toEqual([
      { _id: 'x', count: 2, names: ['Ann', 'Cyd'] },
      { _id: 'y', count: 2, names: ['Ann', 'Bob'] },
    ]);
  });

  test('joins another collection', async () => {
    await db().collection('suite_orders').add([{ person: 'ann', amount: 5 }, { person: 'ann', amount: 7 }, { person: 'cyd', amount: 1 }]);
    const $ = db().command.aggregate;
    const joined = db().collection('suite_orders').aggregate().lookup({ from: 'suite_people', localField: 'person', foreignField: '_id', as: 'who' });
    const { data } = (await joined.unwind('$who').group({ _id: '$who.name', total: $.sum('$amount') }).sort({ total: -1 }).end()) as { data: unknown };
    expect(data).toEqual([{ _id: 'Ann', total: 12 }, { _id: 'Cyd', total: 1 }]);
  });

  test('ranks by the number of hits', async () => {
    const $ = db().command.aggregate;
    const ranked = db().collection('suite_people').aggregate().match({ tags: db().command.in(['x', 'z']) }).project({ hits: $.size($.setIntersection(['$tags', ['x', 'z']])) });
    expect(((await ranked.sort({ hits: -1 }).limit(1).end()) as { data: unknown }).data).toEqual([{ _id: 'cyd', hits: 2 }]);
  });
}
