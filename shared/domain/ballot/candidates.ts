import type { Candidate } from '../../model/ballot';
import type { Suggestion } from '../../model/suggestion';
import type { Status } from '../../policy/moves';
import { yearOf } from '../time';

/** Where a suggestion of the first grade still has its merit; what was abandoned has no effect to be judged. */
export const electable = ['adopted', 'implementing', 'verifying', 'completed', 'standardised'] as const satisfies readonly Status[];

/** The moments of a Shanghai year, the last exclusive. */
export const yearSpan = (year: number): { readonly from: Date; readonly below: Date } =>
  ({ from: new Date(`${year}-01-01T00:00:00+08:00`), below: new Date(`${year + 1}-01-01T00:00:00+08:00`) });

/** Whether a suggestion stands for the year in which it was adopted with the first grade. See docs/decisions/054. */
export const isElectable = ({ grade, status, decidedAt }: Pick<Suggestion, 'grade' | 'status' | 'decidedAt'>, year: number): boolean =>
  grade === 'first' && (electable as readonly Status[]).includes(status) && decidedAt !== null && yearOf(decidedAt) === year;

export const candidateOf = ({ _id, number, title, unitName, authorId, authorName, coAuthorIds, status, completion }: Suggestion): Candidate => ({
  suggestionId: _id, number, title, unitName, authorName, authorIds: [authorId, ...coAuthorIds], status, benefitFen: completion?.benefitFen ?? 0,
});
