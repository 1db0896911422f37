import type { Entry } from '../model/ledger';
import type { HistoryEntry, Suggestion } from '../model/suggestion';
import type { Policy } from '../policy/policy';
import { monthOf, yearOf } from './time';

const fenPerYuan = 100;

/** Account of a person: points by points year, money as one. */
export const pointsAccount = (personId: string, year: number): string => `person:${personId}:${year}`;
export const moneyAccount = (personId: string): string => `person:${personId}`;

const steps = ['adopted', 'completed', 'standardised'] as const;

/** What a rule of the scheme says about an entry, in the words a worker reads. Source: “23222+”, 二(一)3. */
const clauses = {
  adopted: '积分奖励：建议被采纳',
  completed: '积分奖励：建议实施完成',
  standardised: '积分奖励：建议固化为标准',
  perItem: '逐条奖励：被采纳且可实施',
} as const;

/**
 * The entries a move gives rise to: points for each stage newly reached, the award for an implementable adoption.
 * Points belong to the year of submission, money to the month of the adoption; the ids name cause and round, so that a
 * repeated call cannot pay twice and a new round can pay again. Source: rules §4.
 */
export function earningsOf(before: Suggestion | null, after: Suggestion, move: HistoryEntry, policy: Policy): Entry[] {
  const reached = steps.filter((step) => after.reached[step] && !before?.reached[step]);
  const entries = reached.map((step) => pointsFor(step, after, move, policy));
  if (reached.includes('adopted') && after.implementable && after.grade) {
    entries.push(awardFor(after.grade, after, move, policy));
  }
  return entries.filter(({ amount }) => amount > 0);
}

function pointsFor(step: (typeof steps)[number], after: Suggestion, move: HistoryEntry, policy: Policy): Entry {
  return {
    ...common(after, move),
    _id: `points:${step}:${after._id}:${after.round}`,
    book: 'points',
    from: 'issuer',
    to: pointsAccount(after.authorId, after.year),
    amount: policy.numbers.points[step],
    year: after.year,
    kind: step,
    policyVersion: policy.version,
    clause: clauses[step],
  };
}

function awardFor(grade: NonNullable<Suggestion['grade']>, after: Suggestion, move: HistoryEntry, policy: Policy): Entry {
  return {
    ...common(after, move),
    _id: `money:perItem:${after._id}:${after.round}`,
    book: 'money',
    from: 'company:perItem',
    to: moneyAccount(after.authorId),
    amount: policy.numbers.awardYuan[grade] * fenPerYuan,
    year: yearOf(move.at),
    kind: 'perItem',
    policyVersion: policy.version,
    clause: clauses.perItem,
  };
}

const common = (after: Suggestion, move: HistoryEntry) => ({
  schema: 1 as const,
  personId: after.authorId,
  month: monthOf(move.at),
  at: move.at,
  suggestionId: after._id,
  suggestionTitle: after.title,
  suggestionNumber: after.number,
  round: after.round,
  historyId: move._id,
  move: move.move,
});
