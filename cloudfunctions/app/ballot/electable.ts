import { electable, isElectable, yearSpan } from '#shared/domain/ballot/candidates';
import type { Candidate } from '#shared/model/ballot';
import type { Suggestion } from '#shared/model/suggestion';
import type { Reader } from '../../store/store';

/** Which suggestions stand for the ballot of a year. */
export const electableIn = (year: number) => ({ grade: 'first' as const, decidedAt: yearSpan(year), status: { in: electable } });

/** Of these ids, the suggestions that stand for a year. */
export async function standingAmong(ids: readonly string[], year: number, reader: Reader): Promise<Suggestion[]> {
  const found = await reader.find('suggestions', { where: { _id: { in: ids } }, orderBy: { field: '_id', direction: 'asc' }, limit: ids.length });
  return found.filter((suggestion) => isElectable(suggestion, year));
}

/** The candidates of a ballot that no longer stand: found invalid, graded anew, ended. */
export async function goneAmong(candidates: readonly Pick<Candidate, 'suggestionId'>[], year: number, reader: Reader): Promise<string[]> {
  const ids = candidates.map(({ suggestionId }) => suggestionId);
  const standing = await standingAmong(ids, year, reader);
  return ids.filter((id) => !standing.some(({ _id }) => _id === id));
}
