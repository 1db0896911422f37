import type { HistoryEntry } from '../../model/suggestion';
import type { Move, Status } from '../../policy/moves';

type Reviewed = Pick<HistoryEntry, 'at' | 'move' | 'from' | 'to' | 'as' | 'byId'>;

const reviewing: readonly string[] = ['specialist', 'unitReviewer', 'expert', 'groupLead', 'office', 'leader'];
const reviewMoves: readonly Move[] = [
  'accept', 'return', 'decline', 'markDuplicate', 'transfer', 'escalate', 'sendBack', 'score', 'adopt', 'verifyCompletion', 'rejectCompletion',
];

/** A step of the review made by somebody who reviews: not what authors, implementers and the clock do, nor what sets right. */
export const isReview = ({ move, as, byId }: Pick<Reviewed, 'move' | 'as' | 'byId'>): boolean =>
  byId !== null && reviewing.includes(as) && reviewMoves.includes(move);

const stays = {
  unit: { statuses: ['submitted', 'unitReview'], begins: ['submit', 'transfer', 'revoke'] },
  group: { statuses: ['expertReview'], begins: ['escalate', 'appeal', 'revoke'] },
} as const satisfies Record<string, { statuses: readonly Status[]; begins: readonly Move[] }>;

const minuteMs = 60_000;

/**
 * How long it stood with the unit or group that makes the last move of `past`, in minutes of the clock, days off
 * included: since it came to them, without what it was returned to its author or with others for.
 */
export function minutesWith(holder: keyof typeof stays, past: readonly Reviewed[]): number {
  const statuses: readonly Status[] = stays[holder].statuses;
  const begins: readonly Move[] = stays[holder].begins;
  let ms = 0;
  for (let i = past.length - 1; i > 0; i -= 1) {
    const [before, after] = [past[i - 1], past[i]];
    if (!before || !after) break;
    if (statuses.includes(before.to)) ms += Math.max(0, after.at.getTime() - before.at.getTime());
    if (begins.includes(before.move)) break;
  }
  return Math.round(ms / minuteMs);
}

const arrivals: readonly Status[] = ['submitted', 'expertReview'];

/** It came to a unit's intake or to a group: by a submit, a transfer, an escalation, an appeal, completed after a return, or set back. */
const arrives = ({ from, to, move }: Reviewed): boolean => arrivals.includes(to) && (from !== to || move === 'transfer');

/** When it came to those who make the last move of `past`; `null` unless that is their first step since. */
export function arrivedFor(past: readonly Reviewed[]): Date | null {
  const last = past.at(-1);
  if (!last || last.from === null || !arrivals.includes(last.from)) return null;
  const before = past.slice(0, -1);
  const arrival = before.findLastIndex(arrives);
  const arrived = before[arrival];
  return !arrived || before.slice(arrival + 1).some(isReview) ? null : arrived.at;
}

/** The step takes it away from whoever held it for review or for verifying, so that its due time has been kept or not. */
export const endsStep = ({ from, to, move }: Reviewed): boolean =>
  (from === 'submitted' || from === 'unitReview' || from === 'expertReview' || from === 'verifying') && (from !== to || move === 'transfer');
