import { applyUpdate } from '../../local/cloudbase/database/update/applyUpdate';
import type { Document, Fields } from '../../local/cloudbase/database/values';

const now = Date.UTC(2026, 5, 1);
const update = (fields: Fields, change: Fields): Fields => {
  const { _id: _, ...rest } = applyUpdate({ _id: 'a', ...fields } as Document, change, { now });
  return rest;
};

describe('an update changes what it says', () => {
  test.each<[claim: string, before: Fields, change: Fields, after: Fields]>([
    ['$set makes the way to a new field', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set reaches an element of an array', { a: [{ n: 1 }, { n: 2 }] }, { $set: { 'a.1.n': 9 } }, { a: [{ n: 1 }, { n: 9 }] }],
    ['$set beyond the end of an array pads with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    ['$set of a numbered field on a missing one makes an object', {}, { $set: { 'a.0': 4 } }, { a: { '0': 4 } }],
    ['$unset takes a field away', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
    ['$unset of an array element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$unset through what is not there changes nothing', { a: 1 }, { $unset: { 'x.y': '', 'a.b': '' } }, { a: 1 }],
    ['$inc adds', { n: 1 }, { $inc: { n: 2, 'deep.n': -1 } }, { n: 3, deep: { n: -1 } }],
    ['$mul multiplies and makes zero', { n: 3 }, { $mul: { n: 2, m: 5 } }, { n: 6, m: 0 }],
    ['$min keeps the smaller', { a: 5, b: 5 }, { $min: { a: 3, b: 9, c: 1 } }, { a: 3, b: 5, c: 1 }],
    ['$max keeps the larger', { a: 5, b: 5 }, { $max: { a: 3, b: 9, c: 1 } }, { a: 5, b: 9, c: 1 }],
    ['$max compares dates', { a: new Date(5) }, { $max: { a: new Date(9) } }, { a: new Date(9) }],
    ['$min orders types: null before numbers before strings', { a: 'x' }, { $min: { a: 7 } }, { a: 7 }],
    ['$rename moves a field', { a: { b: 1 } }, { $rename: { 'a.b': 'c.d' } }, { a: {}, c: { d: 1 } }],
    ['$rename of a missing field changes nothing', { a: 1 }, { $rename: { x: 'y' } }, { a: 1 }],
    ['$bit combines', { n: 12 }, { $bit: { n: { and: 10, or: 1 } } }, { n: 9 }],
    ['$currentDate writes the time', {}, { $currentDate: { at: true } }, { at: new Date(now) }],
    ['$push appends one value', { a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
    ['$push appends each', {}, { $push: { a: { $each: [1, 2] } } }, { a: [1, 2] }],
    ['$push inserts at a position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    ['$push counts a negative position from the end', { a: [1, 4] }, { $push: { a: { $each: [2], $position: -1 } } }, { a: [1, 2, 4] }],
    ['$push sorts, then slices from the start', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } }, { a: [3, 2] }],
    ['$push slices from the end', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    ['$push sorts a field that was missing', {}, { $push: { a: { $each: [3, 1, 2], $sort: 1 } } }, { a: [1, 2, 3] }],
    ['$push sorts objects by a field', { a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }],
    ['$pop takes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
    ['$pop takes the first', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
    ['$pop of an empty or missing array changes nothing', { a: [] }, { $pop: { a: 1, b: 1 } }, { a: [] }],
    ['$pull takes equal values', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull takes objects whose fields match', { a: [{ k: 1, n: 1 }, { k: 2 }] }, { $pull: { a: { k: 1 } } }, { a: [{ k: 2 }] }],
    ['$pull takes values that a condition matches', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull takes texts that a pattern matches', { a: ['ab', 'cd', 3] }, { $pull: { a: /^a/ } }, { a: ['cd', 3] }],
    ['$pullAll takes each value listed', { a: [1, 2, { x: 1 }] }, { $pullAll: { a: [1, { x: 1 }] } }, { a: [2] }],
    ['$addToSet adds what is missing', { a: [1] }, { $addToSet: { a: 2 } }, { a: [1, 2] }],
    ['$addToSet leaves what is there', { a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
    ['$addToSet takes a list as one element', { a: [] }, { $addToSet: { a: [1] } }, { a: [[1]] }],
    ['$addToSet adds each once', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    ['$setOnInsert is for new documents only', { a: 1 }, { $setOnInsert: { a: 2 } }, { a: 1 }],
  ])('%s', (_claim, before, change, after) => {
    expect(update(before, change)).toEqual(after);
  });
});

describe('an update that does not fit is an error', () => {
  test.each<[claim: string, before: Fields, change: Fields, message: string]>([
    ['$inc of a text', { n: 'x' }, { $inc: { n: 1 } }, 'Cannot apply $inc to a value of non-numeric type'],
    ['$inc of null', { n: null }, { $inc: { n: 1 } }, 'of non-numeric type null'],
    ['$inc by a text', { n: 1 }, { $inc: { n: 'x' } }, 'Cannot increment with non-numeric argument'],
    ['$mul of an array', { n: [1] }, { $mul: { n: 1 } }, 'Cannot apply $mul to a value of non-numeric type'],
    ['$set through a number', { a: 1 }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: 1}"],
    ['$set through null', { a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: null}"],
    ['$set of a named field of an array', { a: [] }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element {a: []}"],
    ['$set far beyond the end of an array', { a: [] }, { $set: { 'a.999999': 1 } }, "can't backfill"],
    ['$set of another _id', {}, { $set: { _id: 'b' } }, "immutable field '_id'"],
    ['$push to a text', { a: 'x' }, { $push: { a: 1 } }, "The field 'a' must be an array but is of type string"],
    ['$push to null', { a: null }, { $push: { a: 1 } }, 'must be an array but is of type null'],
    ['$push of each without a list', {}, { $push: { a: { $each: 1 } } }, 'The argument to $each in $push must be an array'],
    ['$push with an unknown modifier', {}, { $push: { a: { $each: [1], $first: 1 } } }, 'Unrecognized clause in $push: $first'],
    ['$push with a fraction to slice by', {}, { $push: { a: { $each: [1], $slice: 1.5 } } }, 'The value for $slice must be an integer'],
    ['$push with a strange order', {}, { $push: { a: { $each: [1], $sort: 2 } } }, 'must be either 1 or -1'],
    ['$pop of a text', { a: 'x' }, { $pop: { a: 1 } }, "contains an element of non-array type 'string'"],
    ['$pop by two', { a: [1] }, { $pop: { a: 2 } }, '$pop expects 1 or -1'],
    ['$pull of a number', { a: 1 }, { $pull: { a: 1 } }, 'Cannot apply $pull to a non-array value'],
    ['$pullAll without a list', { a: [1] }, { $pullAll: { a: 1 } }, '$pullAll requires an array argument'],
    ['$addToSet to a number', { a: 1 }, { $addToSet: { a: 1 } }, 'Cannot apply $addToSet to non-array field'],
    ['$rename to itself', { a: 1 }, { $rename: { a: 'a' } }, 'must differ'],
    ['$rename out of an array', { a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, 'cannot be an array element'],
    ['$bit of a text', { a: 'x' }, { $bit: { a: { or: 1 } } }, 'Cannot apply $bit'],
    ['$currentDate of a number', {}, { $currentDate: { a: 1 } }, 'is not valid type for $currentDate'],
    ['an unknown operator', {}, { $grow: { a: 1 } }, 'Unknown modifier: $grow'],
    ['a field beside the operators', {}, { a: 1 }, 'Unknown modifier: a'],
    ['an operator without fields', {}, { $set: 1 }, 'Modifiers operate on fields'],
    ['two changes of one field', {}, { $set: { a: 1 }, $inc: { a: 1 } }, "would create a conflict at 'a'"],
    ['a change of a field and of its inside', {}, { $set: { a: {} }, $inc: { 'a.b': 1 } }, "would create a conflict at 'a'"],
    ['an empty name in a path', {}, { $set: { 'a..b': 1 } }, 'empty field name'],
    ['the positional operator', { a: [1] }, { $set: { 'a.$': 1 } }, 'positional operator is not served'],
  ])('%s', (_claim, before, change, message) => {
    expect(() => update(before, change)).toThrow(message);
  });

  test('and nothing of it is kept', () => {
    const document: Document = { _id: 'a', n: 1, t: 'x' };
    expect(() => applyUpdate(document, { $inc: { n: 1, t: 1 } }, { now })).toThrow();
    expect(document).toEqual({ _id: 'a', n: 1, t: 'x' });
  });
});

test('what an update takes over is not shared with it', () => {
  const list = [1];
  const first = applyUpdate({ _id: 'a' }, { $set: { list } }, { now });
  list.push(2);
  expect(first['list']).toEqual([1]);
});
