import { createHash } from 'node:crypto';
import { isFields, type Value } from './values';

/**
 * Order-preserving bytes: comparing two keys byte by byte orders their values as the database does
 * (null < numbers < strings < objects < arrays < booleans < dates < regular expressions; strings by UTF-8).
 */
export const TAG = { emptyArray: 0x04, null: 0x05, number: 0x10, string: 0x20, object: 0x30, array: 0x40, boolean: 0x50, date: 0x60, regexp: 0x70, end: 0xff } as const;

/** What an index holds for a field that is an empty array: it sorts before null and equals nothing. */
export const EMPTY_ARRAY = Symbol('empty array');
/** `undefined` stands for a missing field, which is indexed as null. */
export type KeyPart = Value | undefined | typeof EMPTY_ARRAY;

/** LMDB keys end at 1,978 bytes; longer index keys keep this much of their order and a digest of the rest. */
export const ORDERED_BYTES = 1_800;

export function keyOf(parts: readonly KeyPart[]): Buffer {
  const writer = new KeyWriter();
  for (const part of parts) writer.part(part);
  return writer.done();
}

/** A key that LMDB accepts. Equal inputs give equal keys; order holds within the first 1,800 bytes. */
export function storable(key: Buffer): Buffer {
  if (key.length <= ORDERED_BYTES) return key;
  return Buffer.concat([key.subarray(0, ORDERED_BYTES), Buffer.from([1]), createHash('sha256').update(key).digest()]);
}

/** Bounds are cut, not digested, so that a range never loses a digested key. */
export function bound(key: Buffer): Buffer {
  return key.length <= ORDERED_BYTES ? key : key.subarray(0, ORDERED_BYTES);
}

/** The first key after every key that starts with `prefix`: no value's bytes begin with 0xff. */
export function afterPrefix(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, Buffer.from([TAG.end])]);
}

export function withPrefix(number: number, key: Buffer): Buffer {
  const prefixed = Buffer.allocUnsafe(key.length + 2);
  prefixed.writeUInt16BE(number, 0);
  key.copy(prefixed, 2);
  return prefixed;
}

class KeyWriter {
  #bytes = Buffer.allocUnsafe(128);
  #length = 0;

  part(part: KeyPart): void {
    if (part === EMPTY_ARRAY) return this.#byte(TAG.emptyArray);
    if (part === undefined || part === null) return this.#byte(TAG.null);
    if (typeof part === 'number') return this.#number(TAG.number, part);
    if (typeof part === 'string') return this.#string(TAG.string, part);
    if (typeof part === 'boolean') return this.#both(TAG.boolean, part ? 2 : 1);
    if (part instanceof Date) return this.#number(TAG.date, part.getTime());
    if (part instanceof RegExp) return this.#string(TAG.regexp, `${part.source}/${part.flags}`);
    if (Array.isArray(part)) return this.#array(part);
    if (isFields(part)) this.#object(part);
  }

  done(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #array(items: Value[]): void {
    this.#byte(TAG.array);
    for (const item of items) {
      this.#byte(1);
      this.part(item);
    }
    this.#byte(0);
  }

  #object(fields: Record<string, Value>): void {
    this.#byte(TAG.object);
    for (const [name, value] of Object.entries(fields)) {
      this.#string(1, name);
      this.part(value);
    }
    this.#byte(0);
  }

  /** IEEE doubles order as unsigned integers once negatives are inverted and positives get their sign bit set. */
  #number(tag: number, value: number): void {
    this.#byte(tag);
    this.#room(8);
    const at = this.#length;
    this.#bytes.writeDoubleBE(value === 0 ? 0 : value, at);
    const negative = ((this.#bytes[at] ?? 0) & 0x80) !== 0;
    for (let i = at; i < at + 8; i++) this.#bytes[i] = negative ? ~(this.#bytes[i] ?? 0) & 0xff : i === at ? (this.#bytes[i] ?? 0) | 0x80 : (this.#bytes[i] ?? 0);
    this.#length += 8;
  }

  /** A zero character is followed by the largest character and the end by another zero, so that a prefix sorts before what it begins. */
  #string(tag: number, text: string): void {
    this.#byte(tag);
    const utf8 = Buffer.from(text.includes('\0') ? text.replaceAll('\0', '\0\u{10ffff}') : text);
    this.#room(utf8.length + 2);
    utf8.copy(this.#bytes, this.#length);
    this.#length += utf8.length;
    this.#both(0, 0);
  }

  #both(first: number, second: number): void {
    this.#byte(first);
    this.#byte(second);
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = byte;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#length + more) * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
