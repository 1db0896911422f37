import { empty, one, type Suite } from './connection';

/** Changing documents through the SDK. */
export function updateSuite({ db }: Suite): void {
  const people = () => db().collection('suite_people');
  type Command = ReturnType<Suite['db']>['command'];

  beforeEach(async () => {
    await empty(db());
    await people().add([{ _id: 'a', n: 1, tags: ['x', 'y'], deep: { q: { z: 1 } }, items: [{ sku: 's1', qty: 2 }], email: 'a@x', gone: 1 }, { _id: 'b', n: 5, email: 'b@x' }]);
  });

  test.each<[claim: string, change: (_: Command) => object, after: object]>([
    ['sets fields and leaves their neighbours', () => ({ name: 'Ann', deep: { q: { w: 2 } } }), { name: 'Ann', deep: { q: { z: 1, w: 2 } } }],
    ['replaces an object when told so', (_) => ({ deep: _.set({ only: 1 }) }), { deep: { only: 1 } }],
    ['loses an empty object on the way, unless set as a whole', (_) => ({ a1: {}, a2: _.set({}), n: 2 }), { a2: {}, n: 2 }],
    ['counts and multiplies', (_) => ({ n: _.inc(2), fresh: _.inc(3), 'deep.q.z': _.mul(5) }), { n: 3, fresh: 3, deep: { q: { z: 5 } } }],
    ['keeps the smaller and the larger', (_) => ({ n: _.max(4), low: _.min(2) }), { n: 4, low: 2 }],
    ['removes a field', (_) => ({ gone: _.remove() }), {}],
    ['renames a field', (_) => ({ gone: _.rename('kept') }), { kept: 1 }],
    ['appends', (_) => ({ tags: _.push(['k', 'l']) }), { tags: ['x', 'y', 'k', 'l'] }],
    ['appends in a place, sorted, cut', (_) => ({ tags: _.push({ each: ['b', 'a'], position: 0, sort: 1, slice: 3 }) }), { tags: ['a', 'b', 'x'] }],
    ['takes the last', (_) => ({ tags: _.pop() }), { tags: ['x'] }],
    ['takes the first', (_) => ({ tags: _.shift() }), { tags: ['y'] }],
    ['puts in front', (_) => ({ tags: _.unshift(['0']) }), { tags: ['0', 'x', 'y'] }],
    ['adds to a set one element, even a list', (_) => ({ tags: _.addToSet(['x']) }), { tags: ['x', 'y', ['x']] }],
    ['adds to a set each of several', (_) => ({ tags: _.addToSet({ $each: ['x', 'z'] }) }), { tags: ['x', 'y', 'z'] }],
    ['pulls a value', (_) => ({ tags: _.pull('x') }), { tags: ['y'] }],
    ['pulls by condition', (_) => ({ tags: _.pull(_.in(['x', 'q'])) }), { tags: ['y'] }],
    ['pulls objects by their fields', (_) => ({ items: _.pull({ sku: 's1' }) }), { items: [] }],
    ['pulls all of several', (_) => ({ tags: _.pullAll(['x', 'y']) }), { tags: [] }],
    ['reaches into lists', () => ({ 'items.0.qty': 7 }), { items: [{ sku: 's1', qty: 7 }] }],
    ['writes dates and lists', () => ({ at: new Date(5), list: [{ a: 1 }] }), { at: new Date(5), list: [{ a: 1 }] }],
  ])('%s', async (_claim, change, after) => {
    expect(await people().doc('a').update(change(db().command))).toMatchObject({ updated: 1 });
    expect(await one(db(), 'a')).toMatchObject(after);
  });

  test('what does not fit is an error and changes nothing', async () => {
    const _ = db().command;
    await expect(people().doc('a').update({ n: _.inc(1), tags: _.inc(1) })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    await expect(people().doc('a').update({ n: _.push(1) })).rejects.toThrow('must be an array');
    await expect(people().doc('a').update({ 'n.inside': 1 })).rejects.toThrow("Cannot create field 'inside'");
    expect(await one(db(), 'a')).toMatchObject({ n: 1, tags: ['x', 'y'] });
  });

  test('a removed field is gone', async () => {
    await people().doc('a').update({ gone: db().command.remove() });
    expect(await one(db(), 'a')).not.toHaveProperty('gone');
  });

  test('updating a missing document updates none, without an error', async () => {
    expect(await people().doc('none').update({ n: db().command.inc(1) })).toMatchObject({ updated: 0 });
    expect(await one(db(), 'none')).toBeUndefined();
  });

  test('set makes a document or replaces it', async () => {
    expect(await people().doc('new').set({ a: 1, b: { c: 1 } })).toMatchObject({ updated: 0, upsertedId: 'new' });
    expect(await people().doc('new').set({ a: 2 })).toMatchObject({ updated: 1 });
    expect(await one(db(), 'new')).toEqual({ _id: 'new', a: 2 });
  });

  test('a condition updates all that match, or one when told so', async () => {
    const _ = db().command;
    expect(await people().where({ n: _.gte(1) }).update({ flag: true })).toMatchObject({ updated: 2 });
    expect(await people().where({ n: _.gte(1) }).options({ multiple: false }).update({ flag: false })).toMatchObject({ updated: 1 });
  });

  test('updateAndReturn gives the document as it then is', async () => {
    expect(await people().where({ email: 'b@x' }).updateAndReturn({ n: db().command.inc(1) })).toMatchObject({ updated: 1, doc: { _id: 'b', n: 6 } });
  });

  describe('a unique key', () => {
    const duplicate = { code: 'DATABASE_DUPLICATE_WRITE' };

    test('is refused a second time, whether added or updated', async () => {
      await expect(people().add({ email: 'a@x' })).rejects.toMatchObject(duplicate);
      await expect(people().doc('b').update({ email: 'a@x' })).rejects.toMatchObject(duplicate);
    });

    test('is free again once its document is gone or changed', async () => {
      await people().doc('a').update({ email: 'other@x' });
      await people().doc('b').remove();
      expect((await people().add([{ email: 'a@x' }, { email: 'b@x' }])).ids).toHaveLength(2);
    });

    test('may be missing many times in a sparse index', async () => {
      expect((await people().add([{ n: 1 }, { n: 2 }])).ids).toHaveLength(2);
    });

    test('an id exists once', async () => {
      await expect(people().add({ _id: 'a' })).rejects.toMatchObject(duplicate);
    });
  });
}
