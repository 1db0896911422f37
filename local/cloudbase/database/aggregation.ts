import { Aggregator } from 'mingo';
import { CloudError, requestFailed } from './errors';
import type { Order } from './plan';
import type { Request } from './reader';
import { isFields, type Document, type Fields, type Value } from './values';

export type Stage = Record<string, Value>;
type Find = (collection: string, request: Request) => Document[];

/**
 * Runs a pipeline. What its head says (`$match`, then `$sort`, then `$skip` and `$limit`) is asked of the database,
 * where indexes serve it; the rest is worked out on what comes back.
 */
export function aggregate(find: Find, collection: string, stages: readonly Stage[]): Fields[] {
  const { request, rest } = headOf(stages);
  const source = find(collection, request);
  try {
    return new Aggregator(rest as Record<string, unknown>[], { collectionResolver: (name) => find(name, { query: {} }) }).run<Fields>(source);
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed(error instanceof Error ? error.message : String(error));
  }
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
