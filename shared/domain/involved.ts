import type { Suggestion } from '../model/suggestion';
import type { Move } from '../policy/moves';

type Parties = Pick<Suggestion, 'authorId' | 'coAuthorIds' | 'implementerId' | 'reportedById' | 'status' | 'onAppeal' | 'deciders'>;

/**
 * Authors may not judge; for verifying, neither may whoever carries it out or reported it done (it may have been handed
 * to somebody else since); on appeal, neither may those who decided before. Source: rules §2.
 */
export function involved(suggestion: Parties, move: Move | null): string[] {
  const { authorId, coAuthorIds, implementerId, reportedById, status, onAppeal, deciders } = suggestion;
  const authors = [authorId, ...coAuthorIds];
  const verifies = move === 'verifyCompletion' || move === 'rejectCompletion';
  if (verifies) return [...authors, implementerId, reportedById].filter((id) => id !== null);
  return onAppeal && status === 'expertReview' ? [...authors, ...deciders] : authors;
}
