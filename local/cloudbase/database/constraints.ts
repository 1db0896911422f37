import { isFields, type Fields, type Value } from './values';

/** What a query demands of one field, as far as an index can help; every document found is still tested against the whole query. */
export interface Constraint {
  points?: Value[];
  lower?: Bound;
  upper?: Bound;
}

export interface Bound {
  value: Value;
  inclusive: boolean;
}

/** Reads the conditions that every match fulfils: those on the top level and inside `$and`. */
export function constraintsOf(query: Fields): Map<string, Constraint> {
  const found = new Map<string, Constraint>();
  collect(query, found);
  return found;
}

function collect(query: Fields, found: Map<string, Constraint>): void {
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) for (const part of condition) if (isFields(part)) collect(part, found);
    if (name.startsWith('$')) continue;
    const constraint = found.get(name) ?? {};
    narrow(constraint, name, condition);
    if (constraint.points || constraint.lower || constraint.upper) found.set(name, constraint);
  }
}

function narrow(constraint: Constraint, name: string, condition: Value): void {
  if (!isFields(condition)) return narrowToPoints(constraint, name, [condition]);
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$eq') narrowToPoints(constraint, name, [operand]);
    if (operator === '$in' && Array.isArray(operand)) narrowToPoints(constraint, name, operand);
    if (operator === '$all' && Array.isArray(operand) && operand.length > 0) narrowToPoints(constraint, name, operand.slice(0, 1));
    if (!isOrdered(operand)) continue;
    if (operator === '$gt' || operator === '$gte') constraint.lower ??= { value: operand, inclusive: operator === '$gte' };
    if (operator === '$lt' || operator === '$lte') constraint.upper ??= { value: operand, inclusive: operator === '$lte' };
  }
}

function narrowToPoints(constraint: Constraint, name: string, points: Value[]): void {
  if (!points.every((point) => isPoint(name, point))) return;
  if (!constraint.points || points.length < constraint.points.length) constraint.points = points;
}

/**
 * Values whose matches all carry that very key. Left out: patterns, whole objects (their fields may stand in another order),
 * whole arrays, and null on a dotted path, which also matches documents that an index holds under other keys.
 */
function isPoint(name: string, value: Value): boolean {
  return isOrdered(value) || typeof value === 'boolean' || (value === null && !name.includes('.'));
}

/** Whether an index's entries tell all that a condition asks: one of some values, none of them null, of a field of the document itself. */
export function isPointsAlone([name, condition]: [string, Value]): boolean {
  if (/[.$]/.test(name)) return false;
  const [points, ...others] = isFields(condition) ? Object.entries(condition).map(([operator, operand]) => (operator === '$in' ? operand : null)) : [[condition]];
  return others.length === 0 && Array.isArray(points) && points.every((point) => point !== null && isPoint(name, point));
}

/** Ranges stay within one type, as in the database. */
function isOrdered(value: Value): boolean {
  return typeof value === 'number' || typeof value === 'string' || value instanceof Date;
}
