import type { Entry } from '../model/ledger';
import type { HistoryEntry, Suggestion } from '../model/suggestion';
import type { Grade } from '../policy/grades';
import type { Policy } from '../policy/policy';
import { creditedYear } from './season/creditedYear';
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

type Earned = {
  readonly before: Suggestion | null;
  readonly after: Suggestion;
  readonly move: HistoryEntry;
  readonly policy: Policy;
  /** Points years whose season is over: their points go to the next year. */
  readonly closedYears: readonly number[];
  /** Entries of the suggestion that have not been reversed; needed only for moves that take something back. */
  readonly standing: readonly Entry[];
};

/**
 * The entries a move gives rise to: points for each stage newly reached, the award for an implementable adoption, and
 * the reversal of what is no longer deserved. Points belong to the year of submission, or once its season is over to the next, money to the month of the move;
 * the ids name cause and round, so that a repeated call cannot pay twice and a new round can pay again. Source: rules §4.
 */
export function entriesOf({ before, after, move, policy, closedYears, standing }: Earned): Entry[] {
  const reached = steps.filter((step) => after.reached[step] && !before?.reached[step]);
  const lost = steps.filter((step) => before?.reached[step] && !after.reached[step]);
  const awarded = awardedGrade(before);
  const deserved = awardedGrade(after);
  const paid = deserved !== null && deserved !== awarded && (reached.includes('adopted') || move.move === 'correct');
  const takenBack: Entry['kind'][] = [...lost, ...(awarded !== null && awarded !== deserved ? ['perItem' as const] : [])];
  return [
    ...standing.filter(({ kind }) => takenBack.includes(kind)).map((entry) => reversalOf(entry, move, closedYears)),
    ...reached.map((step) => pointsFor(step, { after, move, policy, closedYears })),
    ...(paid ? [awardFor(deserved, after, move, policy)] : []),
  ].filter(({ amount }) => amount > 0);
}

/** The grade for which the award is due: adopted and implementable. */
const awardedGrade = (suggestion: Suggestion | null): Grade | null =>
  (suggestion?.reached.adopted && suggestion.implementable ? suggestion.grade : null);

/** Takes an entry back in the month of the move; points from the year they went to, or when that is over from the next. */
function reversalOf(entry: Entry, move: HistoryEntry, closedYears: readonly number[]): Entry {
  const { _id, from, book, personId, clause } = entry;
  const year = book === 'money' ? yearOf(move.at) : creditedYear(entry.year, closedYears);
  return {
    ...entry,
    _id: `reverse:${_id}`,
    from: book === 'money' ? entry.to : pointsAccount(personId, year),
    to: from,
    year,
    month: monthOf(move.at),
    at: move.at,
    historyId: move._id,
    move: move.move,
    clause: `撤销“${clause}”`,
  };
}

/** Of all entries of a suggestion, those that no other reverses. */
export const standingAmong = (entries: readonly Entry[]): Entry[] => {
  const ids = new Set(entries.map(({ _id }) => _id));
  return entries.filter(({ _id }) => !_id.startsWith('reverse:') && !ids.has(`reverse:${_id}`));
};

function pointsFor(step: (typeof steps)[number], { after, move, policy, closedYears }: Pick<Earned, 'after' | 'move' | 'policy' | 'closedYears'>): Entry {
  const year = creditedYear(after.year, closedYears);
  return {
    ...common(after, move),
    _id: `points:${step}:${after._id}:${after.round}`,
    book: 'points',
    from: 'issuer',
    to: pointsAccount(after.authorId, year),
    amount: policy.numbers.points[step],
    year,
    kind: step,
    policyVersion: policy.version,
    clause: clauses[step],
  };
}

function awardFor(grade: NonNullable<Suggestion['grade']>, after: Suggestion, move: HistoryEntry, policy: Policy): Entry {
  return {
    ...common(after, move),
    // A corrected grade is paid anew within the same round, by a move of its own.
    _id: move.move === 'correct' ? `money:perItem:${after._id}:${after.round}:${move.sequence}` : `money:perItem:${after._id}:${after.round}`,
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
  seasonId: null,
  reservationId: null,
  prizeName: null,
  awardId: null,
});
