import { isFields, type Value } from './values';

/** Longitude and latitude in degrees. */
export type Position = [number, number];

const EARTH_RADIUS_M = 6_378_137;
const RADIANS = Math.PI / 180;

/** A shape taken apart: its corners, its edges, and the areas it encloses (outer ring first, holes after). */
export interface Shape {
  points: Position[];
  edges: [Position, Position][];
  areas: Position[][][];
}

/** Reads a GeoJSON point, line, polygon or a collection of one of these; anything else is no shape. */
export function shapeOf(value: Value | undefined): Shape | undefined {
  if (!isFields(value) || typeof value['type'] !== 'string' || !Array.isArray(value['coordinates'])) return undefined;
  const coordinates = value['coordinates'] as unknown;
  switch (value['type']) {
    case 'Point':
      return { points: [coordinates as Position], edges: [], areas: [] };
    case 'MultiPoint':
      return { points: coordinates as Position[], edges: [], areas: [] };
    case 'LineString':
      return lines([coordinates as Position[]], []);
    case 'MultiLineString':
      return lines(coordinates as Position[][], []);
    case 'Polygon':
      return lines(coordinates as Position[][], [coordinates as Position[][]]);
    case 'MultiPolygon':
      return lines((coordinates as Position[][][]).flat(), coordinates as Position[][][]);
    default:
      return undefined;
  }
}

function lines(paths: Position[][], areas: Position[][][]): Shape {
  const edges = paths.flatMap((path) => path.slice(1).map((end, i): [Position, Position] => [path[i] as Position, end]));
  return { points: paths.flat(), edges, areas };
}

/** Metres between two positions on a sphere (haversine formula), with the earth's radius at the equator. */
export function distanceM([lngA, latA]: Position, [lngB, latB]: Position): number {
  const half = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
  const chord = half(latB - latA) + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * half(lngB - lngA);
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** Whether all of a shape lies in the areas of another. Edges are straight on the map, not great circles. */
export function liesWithin(inner: Shape, outer: Shape): boolean {
  return inner.points.every((point) => outer.areas.some((area) => covers(area, point)));
}

export function intersects(a: Shape, b: Shape): boolean {
  const touches = (one: Shape, other: Shape): boolean =>
    one.points.some((point) => other.areas.some((area) => covers(area, point)) || other.edges.some((edge) => isOn(edge, point)) || other.points.some((same) => samePlace(point, same)));
  return touches(a, b) || touches(b, a) || a.edges.some((edge) => b.edges.some((other) => cross(edge, other)));
}

function covers([outer, ...holes]: Position[][], point: Position): boolean {
  return outer !== undefined && inRing(outer, point) && !holes.some((hole) => inRing(hole, point) && !onRing(hole, point));
}

function inRing(ring: Position[], point: Position): boolean {
  if (onRing(ring, point)) return true;
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1] as Position, ring[i] as Position];
    if (y1 > point[1] !== y2 > point[1] && point[0] < ((x2 - x1) * (point[1] - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

const onRing = (ring: Position[], point: Position): boolean => ring.slice(1).some((end, i) => isOn([ring[i] as Position, end], point));

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

function isOn([a, b]: [Position, Position], point: Position): boolean {
  const between = (i: 0 | 1): boolean => point[i] >= Math.min(a[i], b[i]) && point[i] <= Math.max(a[i], b[i]);
  return turn(a, b, point) === 0 && between(0) && between(1);
}

const cross = ([a, b]: [Position, Position], [c, d]: [Position, Position]): boolean => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);

const samePlace = ([ax, ay]: Position, [bx, by]: Position): boolean => ax === bx && ay === by;
