import { invalidParameter } from './errors';
import { isFields, type Fields, type Value } from './values';

/**
 * Extended JSON, the spelling in which documents travel and are stored. Written relaxed (plain numbers) with
 * canonical dates; both spellings are read. `$tcb_server_date` is the SDK's `db.serverDate()`.
 */
export function encode(value: Value): string {
  return JSON.stringify(wrap(value));
}

/** Reads extended JSON. `now` (epoch ms) is what a server date stands for. Refuses types that this database does not keep. */
export function decode(text: string, now: number): Value {
  const plain = JSON.parse(text) as Value;
  // Most documents hold no wrapper at all; then the parsed text is the value.
  return text.includes('"$') ? unwrap(plain, now) : plain;
}

export function decodeFields(text: string | undefined | null, now: number): Fields {
  if (text === undefined || text === null || text === '') return {};
  const value = decode(text, now);
  if (!isFields(value)) throw invalidParameter('an object is expected');
  return value;
}

function wrap(value: Value): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { $numberDouble: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wrap);
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  const wrapped: Record<string, unknown> = {};
  for (const key of Object.keys(value)) wrapped[key] = wrap(value[key] as Value);
  return wrapped;
}

function unwrap(value: Value, now: number): Value {
  if (Array.isArray(value)) return value.map((item) => unwrap(item, now));
  if (!isFields(value)) return value;
  const keys = Object.keys(value);
  const only = keys.length === 1 ? (keys[0] as string) : '';
  const read = only.startsWith('$') ? wrappers[only] : undefined;
  if (read) return read(value[only] as Value, now);
  for (const key of keys) value[key] = unwrap(value[key] as Value, now);
  return value;
}

type Reader = (inner: Value, now: number) => Value;

const refuse =
  (type: string): Reader =>
  () => {
    throw invalidParameter(`values of type ${type} are not kept by the local cloud`);
  };

const wrappers: Record<string, Reader | undefined> = {
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $date: (inner, now) => new Date(typeof inner === 'string' ? inner : Number(unwrap(inner, now))),
  $regularExpression: (inner) => readRegExp(inner as Fields),
  $tcb_server_date: (inner, now) => new Date(now + Number((unwrap(inner, now) as Fields)['offset'] ?? 0)),
  $oid: refuse('ObjectId'),
  $binary: refuse('Binary'),
  $timestamp: refuse('Timestamp'),
  $numberDecimal: refuse('Decimal128'),
  $minKey: refuse('MinKey'),
  $maxKey: refuse('MaxKey'),
};

// Flags such as `g` keep state between matches in JavaScript and do not exist in the database.
function readRegExp(inner: Fields): RegExp {
  return new RegExp(String(inner['pattern']), String(inner['options'] ?? '').replace(/[^imsu]/g, ''));
}
