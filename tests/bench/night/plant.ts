import type { Person } from '#shared/model/person';
import type { Suggestion } from '#shared/model/suggestion';
import type { Status } from '#shared/policy/moves';

export const units = 30;
export const people = 2200;
const dayMs = 86_400_000;
const dueInDays = 20;
/** The days over which they were filed. */
const days = 365;

export const unitAt = (i: number): string => `u${i}`;
export const idAt = (i: number): string => `other-${String(i).padStart(7, '0')}`;

/** Of twenty, ten are open. */
const mixture: readonly Status[] = [
  'submitted', 'submitted', 'returned', 'unitReview', 'unitReview', 'implementing', 'implementing', 'implementing', 'verifying', 'completed',
  'declined', 'declined', 'duplicate', 'withdrawn', 'standardised', 'standardised', 'standardised', 'standardised', 'standardised', 'standardised',
];

function holderOf(status: Status, unitId: string, i: number): string[] {
  switch (status) {
    case 'returned': return [`person:p-other-${i % people}`];
    case 'implementing': return [`person:p-other-${(i + 7) % people}`];
    case 'submitted':
    case 'verifying':
    case 'completed': return [`specialist:${unitId}`];
    case 'unitReview': return [`specialist:${unitId}`, `unitReviewer:${unitId}`];
    default: return [];
  }
}

/** One of a year’s suggestions, in the right hands and in time. */
export function variant(model: Suggestion, i: number, now: Date): Suggestion {
  const status = mixture[i % mixture.length] ?? 'submitted';
  const unitId = unitAt(Math.floor(i / mixture.length) % units);
  const waitsFor = holderOf(status, unitId, i);
  const carriedOut = ['implementing', 'verifying', 'completed', 'standardised'].includes(status);
  return {
    ...model, _id: idAt(i), sayingKey: `other-${i}`, number: `260101-${i.toString(36).toUpperCase()}`, title: `第${i}条：${model.title}`,
    authorId: `p-other-${i % people}`, authorName: '众人', coAuthorIds: [], scored: [], deciders: [], adoptedUnder: null,
    unitId, reviewUnitId: unitId, status, stage: status === 'submitted' ? 'submitted' : 'unitReview', waitsFor,
    submittedAt: new Date(now.getTime() - (i % days) * dayMs), implementable: carriedOut ? true : null, implementerId: carriedOut ? `p-other-${(i + 7) % people}` : null,
    dueAt: waitsFor.length > 0 && status !== 'completed' ? new Date(now.getTime() + dueInDays * dayMs) : null,
  };
}

export const colleague = (model: Person, i: number): Person => ({
  ...model, _id: `p-other-${i}`, workNumber: `O${i}`, name: `众${i}`, account: `wx-other-${i}`,
  ...(i < units ? { grants: [{ role: 'specialist', scope: unitAt(i), from: '2020-01-01', until: null }], roleKeys: [`specialist:${unitAt(i)}`] } : {}),
});
