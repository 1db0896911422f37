import type { SuggestionLine } from '#shared/contract/views';
import type { Suggestion } from '#shared/model/suggestion';
import { personKey } from '#shared/domain/actor';
import { openPanelOf } from '#shared/domain/panel';
import { holderLabel } from '#shared/text/labels';

/** Holders in words, each once; empty in an end state. */
export function holderWords(keys: readonly string[], suggestion: Suggestion): string {
  const words = keys.map((key) => holderLabel(key, { unit: suggestion.reviewUnitName, person: personWords(key, suggestion) }));
  return [...new Set(words)].join('、');
}

/** Who holds it in person: the author, one of the experts named for an appeal, or whoever carries it out. */
function personWords(key: string, { authorId, authorName, implementerName, invitedIds, status }: Suggestion): string {
  if (key === personKey(authorId)) return authorName;
  if (status === 'expertReview' && invitedIds.some((id) => key === personKey(id))) return '增请的专家';
  return implementerName ?? authorName;
}

/** A suggestion as lists show it. */
export function lineOf(suggestion: Suggestion, now: Date): SuggestionLine {
  const { _id, number, title, category, status, grade, authorName, unitName, teamName, submittedAt, movedAt, dueAt } = suggestion;
  return {
    id: _id, number, title, category, status, grade, authorName, unitName, teamName,
    submittedAt: submittedAt.toISOString(),
    movedAt: movedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    // A panel scores for whoever concludes; whether anybody sits in it a list does not look up.
    heldBy: holderWords(suggestion.waitsFor.filter((key) => key !== openPanelOf(suggestion)), suggestion),
    overdue: dueAt !== null && dueAt < now,
  };
}
