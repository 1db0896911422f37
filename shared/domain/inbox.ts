import type { Suggestion } from '../model/suggestion';
import { personKey } from './actor';
import type { Mover } from './decide';
import { openPanelOf } from './panel';

type Concerned = Pick<Suggestion, 'authorId' | 'coAuthorIds' | 'filedById' | 'implementerId' | 'waitsFor'>;

const unreadDays = 30;
const dayMs = 86_400_000;

/**
 * Whom a move concerns, as role keys: its authors, whoever typed it, whoever carries the idea out or did until now, and
 * whoever holds it next; not the one who makes the move.
 */
export function noticesOf(before: Pick<Concerned, 'implementerId'> | null, next: Concerned, { personId }: Mover): string[] {
  const people = [next.authorId, ...next.coAuthorIds, next.filedById, next.implementerId, before?.implementerId ?? null];
  const keys = new Set([...people.flatMap((id) => (id === null ? [] : [personKey(id)])), ...next.waitsFor]);
  if (personId !== null) keys.delete(personKey(personId));
  return [...keys];
}

/**
 * Whom a score concerns: nobody, until it completes the panel; then whoever concludes. An author is not told of each
 * score, and colleagues of the panel see in their queue that theirs is awaited.
 */
export function noticesOfScore(next: Parameters<typeof openPanelOf>[0] & Pick<Suggestion, 'waitsFor'>, { personId }: Pick<Mover, 'personId'>): string[] {
  const panel = openPanelOf(next);
  return panel !== null && next.waitsFor.includes(panel) ? [] : next.waitsFor.filter((key) => personId === null || key !== personKey(personId));
}

/** From when on notices count as unread: since the inbox was last looked at, at most the last thirty days. */
export function unreadSince(seenAt: Date | null, now: Date): Date {
  const horizon = new Date(now.getTime() - unreadDays * dayMs);
  return seenAt !== null && seenAt > horizon ? seenAt : horizon;
}
