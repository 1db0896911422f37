import { Aggregator } from 'mingo';
import { encode } from './ejson';
import { CloudError, requestFailed } from './errors';
import { distanceAsked } from './geoQueries';
import type { Order } from './plan';
import type { Request, Row } from './reader';
import { rankingOf, shownOf } from './ranking';
import { isFields, type Document, type Fields, type Value } from './values';

export type Stage = Record<string, Value>;
interface Reading {
  /** Reads documents one by one; ended with `return()`. */
  each(collection: string, request: Request): Generator<Row>;
  mostShared(collection: string, query: Fields, most: { field: string; limit: number }): { row: Row; shared: number }[] | undefined;
}

/**
 * Runs a pipeline; its rows as extended JSON. What its head says (`$match`, then `$sort`, then `$skip` and `$limit`) is asked of the database,
 * where indexes serve it; the rest is worked out on what comes back.
 */
export function aggregate({ each, mostShared }: Reading, collection: string, stages: readonly Stage[]): string[] {
  const near = stages[0]?.['$geoNear'];
  const { request, rest } = near === undefined ? headOf(stages) : { request: nearestRequest(near), rest: stages.slice(1) };
  const ranking = near === undefined ? rankingOf(request, rest) : undefined;
  const ranked = ranking && mostShared(collection, request.query, ranking);
  if (ranking && ranked) return ranked.map((one) => shownOf(one, ranking));
  const rows = each(collection, request);
  const join = (name: string): Document[] => [...documentsOf(each(name, { query: {} }))];
  try {
    const source = near === undefined ? documentsOf(rows) : withDistances(documentsOf(rows), request.query, near);
    return new Aggregator(rest as Record<string, unknown>[], { collectionResolver: join }).run<Fields>(source).map(encode);
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed(error instanceof Error ? error.message : String(error));
  } finally {
    // A pipeline may have had enough before the end; an open cursor would hold its snapshot.
    rows.return(undefined);
  }
}

function* documentsOf(rows: Iterable<Row>): Generator<Document> {
  for (const { document } of rows) yield document;
}

/** `$geoNear` as the SDK sends it, asked as a query for the nearest of the field it names. */
function nearestRequest(near: Value): Request {
  if (!isFields(near) || typeof near['key'] !== 'string') throw requestFailed('$geoNear needs near, distanceField and key');
  const { near: centre, key, query, maxDistance, minDistance, limit } = near;
  const condition: Fields = { $geometry: centre as Value };
  if (maxDistance !== undefined) condition['$maxDistance'] = maxDistance;
  if (minDistance !== undefined) condition['$minDistance'] = minDistance;
  return { query: { ...(isFields(query) ? query : {}), [key]: { $nearSphere: condition } }, ...(typeof limit === 'number' ? { limit } : {}) };
}

function* withDistances(documents: Iterable<Document>, query: Fields, near: Value): Generator<Fields> {
  const distance = distanceAsked(query);
  const { distanceField, distanceMultiplier } = near as Fields;
  for (const document of documents) yield { ...document, [String(distanceField)]: (distance?.(document) ?? 0) * Number(distanceMultiplier ?? 1) };
}

function headOf(stages: readonly Stage[]): { request: Request; rest: readonly Stage[] } {
  const rest = [...stages];
  const take = (operator: string): Value | undefined => {
    const value = rest[0]?.[operator];
    if (value !== undefined) rest.shift();
    return value;
  };
  const query = take('$match');
  const order = take('$sort');
  const skip = take('$skip');
  const limit = take('$limit');
  const request: Request = { query: isFields(query) ? query : {} };
  if (isFields(order)) request.order = order as Order;
  if (typeof skip === 'number') request.skip = skip;
  if (typeof limit === 'number') request.limit = limit;
  return { request, rest };
}
