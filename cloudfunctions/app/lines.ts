import type { SuggestionLine } from '#shared/contract/views';
import type { Suggestion } from '#shared/model/suggestion';
import { holderLabel } from '#shared/text/labels';

/** Who holds it, in words; empty in an end state. */
function heldBy({ waitsFor, reviewUnitName, authorId, authorName, implementerName }: Suggestion): string {
  return waitsFor.map((key) => holderLabel(key, {
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
    heldBy: heldBy(suggestion),
    overdue: dueAt !== null && dueAt < now,
  };
}
