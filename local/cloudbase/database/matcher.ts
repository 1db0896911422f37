import { Context, Query } from 'mingo';
import { CloudError, requestFailed } from './errors';
import { geoOperators } from './geoQueries';
import type { Fields } from './values';

type Options = NonNullable<ConstructorParameters<typeof Query>[1]>;
const options = { context: Context.init({ query: geoOperators as never }) } as Options;

/** A test whether a document matches a query. Unknown operators are refused. */
export function matcher(query: Fields): (document: Fields) => boolean {
  if (Object.keys(query).length === 0) return () => true;
  const compiled = refusing(() => new Query(query, options));
  return (document) => refusing(() => compiled.test(document));
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed(error instanceof Error ? error.message : String(error));
  }
}
