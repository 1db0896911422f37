import { requestFailed } from '../errors';
import { encode } from '../ejson';
import { keyOf } from '../keys';
import { copy, isFields, typeName, type Document, type Fields, type Value } from '../values';
import { placeAt, type Place } from './paths';

export interface Operation {
  document: Document;
  path: string;
  operand: Value;
  /** Epoch ms: what `$currentDate` writes. */
  now: number;
}

export type Operator = (operation: Operation) => void;

/** The place an operator writes to, made when missing. */
export function target({ document, path }: Operation): Place {
  return placeAt(document, path, { create: true }) as Place;
}

/** What a missing field begins with; null is a value, on which most operators fail. */
export const orNew = (value: Value | undefined, beginning: Value): Value => (value === undefined ? beginning : value);

const set: Operator = (operation) => {
  target(operation).write(copy(operation.operand));
};

const unset: Operator = ({ document, path }) => {
  placeAt(document, path, { create: false })?.remove();
};

const inc: Operator = (operation) => calculate(operation, { missing: (by) => by, present: (value, by) => value + by, verb: 'increment' });

const mul: Operator = (operation) => calculate(operation, { missing: () => 0, present: (value, by) => value * by, verb: 'multiply' });

interface Calculation {
  missing: (operand: number) => number;
  present: (value: number, operand: number) => number;
  verb: string;
}

function calculate(operation: Operation, { missing, present, verb }: Calculation): void {
  const { operand, path } = operation;
  if (typeof operand !== 'number') throw requestFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${encode(operand)}}`);
  const place = target(operation);
  const value = place.read();
  if (value === undefined) return place.write(missing(operand));
  if (typeof value !== 'number') {
    const operator = verb === 'increment' ? '$inc' : '$mul';
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${encode(operation.document._id)}} has the field '${path}' of non-numeric type ${typeName(value)}`,
    );
  }
  place.write(present(value, operand));
}

const keepBy =
  (wins: (difference: number) => boolean): Operator =>
  (operation) => {
    const place = target(operation);
    const value = place.read();
    if (value === undefined || wins(Buffer.compare(keyOf([operation.operand]), keyOf([value])))) place.write(copy(operation.operand));
  };

const rename: Operator = ({ document, path, operand, now }) => {
  if (typeof operand !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${path}: ${encode(operand)}`);
  if (operand === path) throw requestFailed(`The source and target field for $rename must differ: ${path}: "${path}"`);
  refuseArrays(document, path, 'source');
  refuseArrays(document, operand, 'destination');
  const source = placeAt(document, path, { create: false });
  const value = source?.read();
  if (value === undefined) return;
  source?.remove();
  set({ document, path: operand, operand: value, now });
};

function refuseArrays(document: Document, path: string, end: 'source' | 'destination'): void {
  const names = path.split('.');
  for (let length = 1; length < names.length; length++) {
    const prefix = names.slice(0, length).join('.');
    const value = placeAt(document, prefix, { create: false })?.read();
    if (Array.isArray(value)) throw requestFailed(`The ${end} field cannot be an array element, '${path}' in doc with _id: ${encode(document._id)} has an array field called '${prefix}'`);
  }
}

const currentDate: Operator = (operation) => {
  const { operand, now } = operation;
  const asDate = operand === true || (isFields(operand) && operand['$type'] === 'date');
  if (!asDate) throw requestFailed(`${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'date'})`);
  target(operation).write(new Date(now));
};

const bit: Operator = (operation) => {
  const { operand, path } = operation;
  const place = target(operation);
  const value = orNew(place.read(), 0);
  if (!isFields(operand)) throw requestFailed(`The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`);
  if (typeName(value) !== 'int') throw requestFailed(`Cannot apply $bit to a value of non-integral type. The field '${path}' is of type ${typeName(value)}`);
  place.write(Object.entries(operand).reduce(combine, value as number));
};

function combine(value: number, [name, mask]: [string, Fields[string]]): number {
  if (typeName(mask) !== 'int') throw requestFailed(`The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here`);
  if (name === 'and') return value & (mask as number);
  if (name === 'or') return value | (mask as number);
  if (name === 'xor') return value ^ (mask as number);
  throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator`);
}

export const fieldOperators: Record<string, Operator> = {
  $set: set,
  $unset: unset,
  $inc: inc,
  $mul: mul,
  $min: keepBy((difference) => difference < 0),
  $max: keepBy((difference) => difference > 0),
  $rename: rename,
  $currentDate: currentDate,
  $bit: bit,
};
