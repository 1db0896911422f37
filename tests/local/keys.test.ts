import fc from 'fast-check';
import { entriesOf } from '../../local/cloudbase/database/indexEntries';
import { keyOf, ORDERED_BYTES, storable, type KeyPart } from '../../local/cloudbase/database/keys';
import type { Document } from '../../local/cloudbase/database/values';

const compare = (a: KeyPart, b: KeyPart): number => Math.sign(Buffer.compare(keyOf([a]), keyOf([b])));

test('numbers keep their order as keys', () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => compare(a, b) === Math.sign(a < b ? -1 : a > b ? 1 : 0)));
});

test('texts keep the order of their UTF-8 bytes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '积', '\u{1f600}', '\uffee', 'é') });
  fc.assert(fc.property(text, text, (a, b) => compare(a, b) === Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)))));
});

test('a text sorts after what it begins with, zero characters or not', () => {
  expect(compare('a', 'a\0')).toBe(-1);
  expect(compare('a\0', 'ab')).toBe(-1);
  expect(compare('a\0b', 'a\0c')).toBe(-1);
});

test('dates keep their order, before and after 1970', () => {
  expect(compare(new Date(-5), new Date(5))).toBe(-1);
  expect(compare(new Date(5), new Date(6))).toBe(-1);
});

test('types stand in the order of the database', () => {
  const ascending: KeyPart[] = [null, -Infinity, 3, '', 'x', { a: 1 }, [1], false, true, new Date(0), /x/];
  for (let i = 1; i < ascending.length; i++) expect(compare(ascending[i - 1], ascending[i])).toBe(-1);
});

test('a missing field and null have one key, zero and minus zero too', () => {
  expect(compare(undefined, null)).toBe(0);
  expect(compare(0, -0)).toBe(0);
});

test('a field after another counts only when the first are equal', () => {
  expect(Buffer.compare(keyOf(['a', 9]), keyOf(['ab', 1]))).toBe(-1);
  expect(Buffer.compare(keyOf(['a', 1]), keyOf(['a', 2]))).toBe(-1);
});

test('a long key is cut to what the store takes, and stays its own', () => {
  const long = (end: string): Buffer => storable(keyOf(['x'.repeat(5_000) + end]));
  expect(long('a').length).toBeLessThanOrEqual(1_978);
  expect(long('a').equals(long('b'))).toBe(false);
  expect(long('a').equals(long('a'))).toBe(true);
  expect(long('a').subarray(0, ORDERED_BYTES).equals(long('b').subarray(0, ORDERED_BYTES))).toBe(true);
});

describe('a document has in an index', () => {
  const keys = (document: object, fields: string[], sparse = false): string[] => entriesOf({ _id: 'a', ...document } as Document, { fields, sparse }).keys.map((key) => key.toString('hex'));
  const key = (...parts: KeyPart[]): string => keyOf(parts).toString('hex');

  test('one key when its fields are single values', () => {
    expect(keys({ a: 1, b: { c: 'x' } }, ['a', 'b.c'])).toEqual([key(1, 'x')]);
  });

  test('a key for each element of an array, each once', () => {
    expect(keys({ a: [1, 2, 1] }, ['a'])).toEqual([key(1), key(2)]);
  });

  test('keys that pair the fields of one element', () => {
    expect(keys({ a: [{ x: 1, y: 2 }, { x: 3 }] }, ['a.x', 'a.y'])).toEqual([key(1, 2), key(3, null)]);
  });

  test('the element itself where a path names its number', () => {
    expect(keys({ a: [{ x: 1 }, { x: 3 }] }, ['a.1.x'])).toEqual([key(3)]);
  });

  test('no key in a sparse index when it has none of the fields, and one when a field is null', () => {
    expect(keys({}, ['a', 'b'], true)).toEqual([]);
    expect(keys({ b: null }, ['a', 'b'], true)).toEqual([key(null, null)]);
  });

  test('no keys over two different arrays: they are refused', () => {
    expect(() => keys({ a: [1], b: [2] }, ['a', 'b'])).toThrow('cannot index parallel arrays');
  });
});
