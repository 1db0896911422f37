/** What a stored document may hold: JSON, dates and regular expressions. Numbers are doubles, as in JavaScript. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Fields;
export interface Fields {
  [name: string]: Value;
}
export type Document = Fields & { _id: string | number };

export function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof RegExp);
}

/** The type's name as the database's own error messages spell it. */
export function typeName(value: Value | undefined): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  return typeof value;
}

/** A deep copy: nothing of it is shared with the original. */
export function copy<T extends Value>(value: T): T;
export function copy(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => copy(item));
  if (value instanceof Date) return new Date(value);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)]));
}
