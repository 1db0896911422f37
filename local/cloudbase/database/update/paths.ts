import { requestFailed } from '../errors';
import { encode } from '../ejson';
import { isFields, type Fields, type Value } from '../values';

/** A field or array element that an operator may read, write or remove. */
export interface Place {
  read(): Value | undefined;
  write(value: Value): void;
  remove(): void;
}

const PADDING_AT_MOST = 10_000;

/**
 * Finds the place at a dotted path. With `create`, missing objects on the way are made, and a path through anything
 * else is an error as in MongoDB; without it the place is `undefined` when the way does not exist.
 */
export function placeAt(document: Fields, path: string, { create }: { create: boolean }): Place | undefined {
  const names = namesOf(path);
  const last = names.pop() as string;
  let container: Value = document;
  let element = '';
  for (const name of names) {
    const next = step(container, name, { create, element });
    if (next === undefined) return undefined;
    container = next;
    element = name;
  }
  return placeIn(container, last, { create, element });
}

/** Refuses paths that no update can follow. */
export function namesOf(path: string): string[] {
  const names = path.split('.');
  if (names.some((name) => name === '')) throw requestFailed(`The update path '${path}' contains an empty field name, which is not allowed`);
  if (names.some((name) => name.startsWith('$'))) throw requestFailed(`The positional operator is not served by the local cloud: '${path}'`);
  return names;
}

interface Stepping {
  create: boolean;
  element: string;
}

function step(container: Value, name: string, { create, element }: Stepping): Value | undefined {
  const place = placeIn(container, name, { create, element });
  if (!place) return undefined;
  const next = place.read();
  if (next !== undefined || !create) return next;
  const made: Fields = {};
  place.write(made);
  return made;
}

function placeIn(container: Value, name: string, { create, element }: Stepping): Place | undefined {
  if (isFields(container)) return fieldOf(container, name);
  if (Array.isArray(container) && /^\d+$/.test(name)) return elementOf(container, Number(name));
  if (!create) return undefined;
  throw requestFailed(`Cannot create field '${name}' in element {${element}: ${encode(container)}}`);
}

function fieldOf(fields: Fields, name: string): Place {
  return {
    read: () => (Object.hasOwn(fields, name) ? fields[name] : undefined),
    write: (value) => {
      fields[name] = value;
    },
    remove: () => {
      Reflect.deleteProperty(fields, name);
    },
  };
}

function elementOf(array: Value[], at: number): Place {
  return {
    read: () => array[at],
    write: (value) => {
      if (at - array.length > PADDING_AT_MOST) throw requestFailed(`can't backfill more than ${PADDING_AT_MOST} elements`);
      while (array.length < at) array.push(null);
      array[at] = value;
    },
    // Removing an element leaves null: the others keep their places.
    remove: () => {
      if (at < array.length) array[at] = null;
    },
  };
}
