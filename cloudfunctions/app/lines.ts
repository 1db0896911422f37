import type { SuggestionLine } from '#shared/contract/views';
import type { Suggestion } from '#shared/model/suggestion';
import { openPanelOf } from '#shared/domain/panel';
import { holderLabel } from '#shared/text/labels';

/** Holders in words; empty in an end state. */
export function holderWords(keys: readonly string[], { reviewUnitName, authorId, authorName, implementerName }: Suggestion): string {
  return keys.map((key) => holderLabel(key, {
    unit: reviewUnitName,
    person: (key === `person:${authorId}` ? authorName : implementerName) ?? authorName,
  })).join('、');
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
