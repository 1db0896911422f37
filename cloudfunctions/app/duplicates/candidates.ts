import type { Frequencies } from '#shared/domain/similarity/frequencies';
import type { Idea } from '#shared/domain/similarity/grams';
import { searchKeys } from '#shared/domain/similarity/keys';
import type { Suggestion } from '#shared/model/suggestion';
import { similarity } from '#shared/policy/similarity';
import type { Store } from '../../store/store';

/** What is compared, shown and asked for permission; photos, scores and histories stay where they are. */
const fields = [
  '_id', 'number', 'title', 'problem', 'measure', 'status', 'unitId', 'unitName', 'reviewUnitId', 'submittedAt',
  'authorId', 'filedById', 'implementerId', 'coAuthorIds', 'invitedIds',
] as const satisfies readonly (keyof Suggestion)[];
export type Candidate = Pick<Suggestion, (typeof fields)[number]>;

/**
 * Suggestions that share rare pairs of letters with an idea, those that share most: one operation, however many share one.
 * Empty for a text without letters.
 */
export async function candidatesFor(idea: Idea, table: Frequencies, store: Store): Promise<Candidate[]> {
  const keys = searchKeys(idea, table);
  if (keys.length === 0) return [];
  return store.pickRanked('suggestions', fields, { field: 'similarKeys', values: keys, limit: similarity.candidates });
}
