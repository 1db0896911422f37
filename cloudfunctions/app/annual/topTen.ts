import { topOf } from '#shared/domain/ballot/count';
import { ballotIdOf } from '#shared/domain/ballot/steps';
import type { AwardedSuggestion } from '#shared/model/annualAward';
import type { Store } from '../../store/store';

/** The ten excellent suggestions of a year in the order of the ballot; `null` as long as it has no result. */
export async function topTenOf(year: number, store: Store): Promise<AwardedSuggestion[] | null> {
  const ballot = await store.get('ballots', ballotIdOf(year));
  const top = ballot && topOf(ballot);
  if (!top) return null;
  return top.flatMap((id) => ballot.candidates.filter(({ suggestionId }) => suggestionId === id).map(({ number, title, authorIds: [authorId = ''] }) => ({ id, number, title, authorId })));
}
