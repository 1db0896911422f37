import { Query } from 'mingo';
import { requestFailed } from './errors';
import type { Fields } from './values';

/** A test whether a document matches a query. Unknown operators are refused. */
export function matcher(query: Fields): (document: Fields) => boolean {
  if (Object.keys(query).length === 0) return () => true;
  try {
    const compiled = new Query(query);
    return (document) => compiled.test(document);
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
}
