import { requestFailed } from '../errors';
import { encode } from '../ejson';
import { keyOf } from '../keys';
import { matcher } from '../matcher';
import type { Order } from '../plan';
import { sorted } from '../sorting';
import { copy, isFields, typeName, type Document, type Fields, type Value } from '../values';
import { orNew, target, type Operation, type Operator } from './fieldOperators';
import { placeAt } from './paths';

const push: Operator = (operation) => {
  const place = target(operation);
  const value = orNew(place.read(), []);
  if (!Array.isArray(value)) {
    throw requestFailed(`The field '${operation.path}' must be an array but is of type ${typeName(value)} in document {_id: ${encode(operation.document._id)}}`);
  }
  place.write(pushed(value, modifiersOf(operation.operand)));
};

interface Modifiers {
  each: Value[];
  position?: number;
  sort?: Value;
  slice?: number;
}

function modifiersOf(operand: Value): Modifiers {
  if (!isFields(operand) || !Object.hasOwn(operand, '$each')) return { each: [operand] };
  const { $each, $position, $sort, $slice, ...unknown } = operand;
  const stranger = Object.keys(unknown)[0];
  if (stranger !== undefined) throw requestFailed(`Unrecognized clause in $push: ${stranger}`);
  return {
    each: eachOf($each, '$push'),
    ...($position === undefined ? {} : { position: whole($position, '$position') }),
    ...($sort === undefined ? {} : { sort: $sort }),
    ...($slice === undefined ? {} : { slice: whole($slice, '$slice') }),
  };
}

function pushed(array: Value[], { each, position, sort, slice }: Modifiers): Value[] {
  const result = [...array];
  result.splice(position ?? result.length, 0, ...each.map((item) => copy(item)));
  const ordered = sort === undefined ? result : sortElements(result, sort);
  if (slice === undefined) return ordered;
  return slice < 0 ? ordered.slice(slice) : ordered.slice(0, slice);
}

function sortElements(array: Value[], sort: Value): Value[] {
  if (sort === 1 || sort === -1) return array.sort((a, b) => sort * Buffer.compare(keyOf([a]), keyOf([b])));
  if (!isFields(sort) || !Object.values(sort).every((direction) => direction === 1 || direction === -1)) throw requestFailed('The $sort element value must be either 1 or -1');
  return sorted(array, (item) => (isFields(item) ? item : {}) as Document, sort as Order);
}

const pop: Operator = ({ document, path, operand }) => {
  if (operand !== 1 && operand !== -1) throw requestFailed(`$pop expects 1 or -1, found: ${encode(operand)}`);
  const place = placeAt(document, path, { create: false });
  const value = place?.read();
  if (value === undefined) return;
  if (!Array.isArray(value)) throw requestFailed(`Path '${path}' contains an element of non-array type '${typeName(value)}'`);
  place?.write(operand === 1 ? value.slice(0, -1) : value.slice(1));
};

const pull: Operator = (operation) => {
  keepOnly(operation, except(operation.operand));
};

/** Which elements stay. A condition with operators is tested on the element, one without them on the element's fields. */
function except(condition: Value): (element: Value) => boolean {
  if (condition instanceof RegExp) return (element) => !(typeof element === 'string' && condition.test(element));
  if (!isFields(condition)) return (element) => encode(element) !== encode(condition);
  if (Object.keys(condition).some((name) => name.startsWith('$') && !['$and', '$or', '$nor'].includes(name))) {
    const matches = matcher({ element: condition });
    return (element) => !matches({ element });
  }
  const matches = matcher(condition);
  return (element) => !(isFields(element) && matches(element));
}

const pullAll: Operator = (operation) => {
  const { operand } = operation;
  if (!Array.isArray(operand)) throw requestFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  const gone = new Set(operand.map(encode));
  keepOnly(operation, (element) => !gone.has(encode(element)));
};

function keepOnly({ document, path }: Operation, stays: (element: Value) => boolean): void {
  const place = placeAt(document, path, { create: false });
  const value = place?.read();
  if (value === undefined) return;
  if (!Array.isArray(value)) throw requestFailed('Cannot apply $pull to a non-array value');
  place?.write(value.filter(stays));
}

const addToSet: Operator = (operation) => {
  const { operand, path } = operation;
  const place = target(operation);
  const value = orNew(place.read(), []);
  if (!Array.isArray(value)) throw requestFailed(`Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${typeName(value)}`);
  const additions = isFields(operand) && Object.hasOwn(operand, '$each') ? eachOf((operand as Fields)['$each'], '$addToSet') : [operand];
  const present = new Set(value.map(encode));
  const added = additions.filter((item) => !present.has(encode(item)) && present.add(encode(item)));
  place.write([...value, ...added.map((item) => copy(item))]);
};

function eachOf(value: Value | undefined, operator: string): Value[] {
  if (!Array.isArray(value)) throw requestFailed(`The argument to $each in ${operator} must be an array but it was of type: ${typeName(value)}`);
  return value;
}

function whole(value: Value, modifier: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw requestFailed(`The value for ${modifier} must be an integer value but was given type: ${typeName(value)}`);
  return value;
}

export const arrayOperators: Record<string, Operator> = { $push: push, $pop: pop, $pull: pull, $pullAll: pullAll, $addToSet: addToSet };
