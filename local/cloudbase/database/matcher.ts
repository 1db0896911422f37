import { Context } from 'mingo';
import * as expressionOperators from 'mingo/operators/expression';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import { CloudError, requestFailed } from './errors';
import { geoOperators } from './geoQueries';
import type { Fields } from './values';

// Each query copies the tables of operators it is given: the long one only goes to those that reckon.
type Options = ConstructorParameters<typeof Query>[1];
const query = { ...queryOperators, ...geoOperators } as never;
const comparing = { context: Context.init({ query }) } as unknown as Options;
const reckoning = { context: Context.init({ query, expression: { ...expressionOperators } as never }) } as unknown as Options;

const reckons = (asked: unknown): boolean =>
  typeof asked === 'object' && asked !== null && Object.entries(asked).some(([key, inner]) => key === '$expr' || reckons(inner));

/** A test whether a document matches a query. Unknown operators are refused. */
export function matcher(asked: Fields): (document: Fields) => boolean {
  if (Object.keys(asked).length === 0) return () => true;
  const compiled = refusing(() => new Query(asked, reckons(asked) ? reckoning : comparing));
  return (document) => refusing(() => compiled.test(document));
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed(error instanceof Error ? error.message : String(error));
  }
}
