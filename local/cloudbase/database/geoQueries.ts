import { requestFailed } from './errors';
import { distanceM, intersects, liesWithin, shapeOf, type Position, type Shape } from './geometry';
import { valuesAt } from './indexEntries';
import type { KeyPart } from './keys';
import { isFields, type Document, type Fields, type Value } from './values';

const EARTH_RADIUS_M = 6_378_137;

type ShapeTest = (shape: Shape) => boolean;
type Operator = (field: string, operand: Value) => (document: Fields) => boolean;

/** The geographic conditions of the SDK (`geoNear`, `geoWithin`, `geoIntersects`), in the form the matcher takes. No index serves them. */
export const geoOperators: Record<string, Operator> = {
  $geoWithin: (field, operand) => testing(field, withinTest(operand)),
  $geoIntersects: (field, operand) => testing(field, intersectsTest(operand)),
  $nearSphere: (field, operand) => testing(field, nearTest(operand)),
};

/** By what a query for the nearest wants its results sorted: the distance in metres, nearest first. */
export function distanceAsked(query: Fields): ((document: Document) => number) | undefined {
  for (const [field, condition] of Object.entries(query)) {
    if (!isFields(condition) || condition['$nearSphere'] === undefined) continue;
    const centre = centreOf(condition['$nearSphere']);
    return (document) => Math.min(...shapesAt(document, field).flatMap(({ points }) => points.map((point) => distanceM(centre, point))));
  }
  return undefined;
}

function testing(field: string, test: ShapeTest): (document: Fields) => boolean {
  return (document) => shapesAt(document, field).some(test);
}

const shapesAt = (document: Fields, field: string): Shape[] => valuesAt(document as Document, field).flatMap((value: KeyPart) => (typeof value === 'symbol' ? [] : (shapeOf(value) ?? [])));

function withinTest(operand: Value): ShapeTest {
  const sphere = isFields(operand) ? operand['$centerSphere'] : undefined;
  if (Array.isArray(sphere)) {
    const [centre, radians] = sphere as [Position, number];
    return ({ points }) => points.every((point) => distanceM(centre, point) <= radians * EARTH_RADIUS_M);
  }
  const outer = geometryOf(operand);
  return (shape) => liesWithin(shape, outer);
}

function intersectsTest(operand: Value): ShapeTest {
  const other = geometryOf(operand);
  return (shape) => intersects(shape, other);
}

function nearTest(operand: Value): ShapeTest {
  const centre = centreOf(operand);
  const { $minDistance: least, $maxDistance: most } = operand as Fields;
  return ({ points }) => points.some((point) => distanceM(centre, point) >= Number(least ?? 0) && distanceM(centre, point) <= Number(most ?? Infinity));
}

const centreOf = (operand: Value): Position => geometryOf(operand).points[0] as Position;

function geometryOf(operand: Value): Shape {
  const shape = isFields(operand) ? shapeOf(operand['$geometry']) : undefined;
  if (!shape) throw requestFailed('a geographic condition needs a $geometry');
  return shape;
}
