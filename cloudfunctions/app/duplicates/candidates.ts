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
 * Suggestions that share a rare pair of letters with an idea: one operation. Where they are more than can be compared, a
 * second one has the database choose those that share the most, which an `in` query cannot.
 */
export async function candidatesFor(idea: Idea, table: Frequencies, store: Store): Promise<{ found: Candidate[]; operations: number }> {
  const keys = searchKeys(idea, table);
  if (keys.length === 0) return { found: [], operations: 0 };
  const most = similarity.candidates;
  const found = await store.pick('suggestions', fields, { where: { similarKeys: { in: keys } }, limit: most + 1 });
  if (found.length <= most) return { found, operations: 1 };
  return { found: await store.pickRanked('suggestions', fields, { field: 'similarKeys', values: keys, limit: most }), operations: 2 };
}
