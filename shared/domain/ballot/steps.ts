import type { Ballot, Candidate } from '../../model/ballot';
import type { Policy } from '../../policy/policy';
import { ok, refuse, type Result } from '../../result';
import { dayOf, daysLater, yearOf } from '../time';
import { count, tieOf } from './count';
import { choicesOf, takesSheets } from './sheet';

/** A ballot that runs for longer is a slip of the finger. */
const daysMost = 92;

export const ballotIdOf = (year: number): string => String(year);

type Opening = {
  readonly year: number;
  readonly endsOn: string;
  readonly words: string;
  readonly candidates: readonly Candidate[];
  /** How many of the year stand for election in all. */
  readonly electable: number;
  /** The cancelled ballot of the year, if there was one. */
  readonly before: Ballot | null;
  readonly policy: Policy;
  readonly now: Date;
};

type OpenRefusal = 'yearNotOver' | 'ballotExists' | 'candidatesUnfit' | 'narrowingUnexplained' | 'lastVoteDayUnfit';

const isLastDay = (endsOn: string, now: Date): boolean => endsOn >= dayOf(now) && endsOn <= daysLater(now, daysMost);

/** A ballot to be opened. Refusals: `yearNotOver`, `ballotExists`, `candidatesUnfit`, `narrowingUnexplained`, `lastVoteDayUnfit`. */
export function opened({ year, endsOn, words, candidates, electable, before, policy: { version, numbers }, now }: Opening): Result<Omit<Ballot, 'changes'>, OpenRefusal> {
  const { places, markMost, sheetsLeast, candidatesMost } = numbers.ballot;
  if (before && before.state !== 'cancelled') return refuse('ballotExists');
  if (yearOf(now) <= year) return refuse('yearNotOver');
  if (candidates.length === 0 || candidates.length > candidatesMost) return refuse('candidatesUnfit', { most: candidatesMost });
  const leftOut = Math.max(0, electable - candidates.length);
  if (leftOut > 0 && words === '') return refuse('narrowingUnexplained', { leftOut });
  if (!isLastDay(endsOn, now)) return refuse('lastVoteDayUnfit');
  return ok({
    _id: ballotIdOf(year), schema: 1, version: before?.version ?? 1, year, round: (before?.round ?? 0) + 1, state: 'open', endsOn, policyVersion: version,
    places, markMost, sheetsLeast, candidates: [...candidates], leftOut, words, voted: [], standings: null, settled: null,
  });
}

/** With a later last day. Refusals: `ballotNotOpen`, `lastVoteDayUnfit`. */
export function extended(ballot: Ballot, endsOn: string, now: Date): Result<Ballot, 'ballotNotOpen' | 'lastVoteDayUnfit'> {
  if (ballot.state !== 'open') return refuse('ballotNotOpen');
  return endsOn > ballot.endsOn && isLastDay(endsOn, now) ? ok({ ...ballot, endsOn }) : refuse('lastVoteDayUnfit');
}

/** Called off: who had voted is forgotten with what they voted. */
export const cancelled = (ballot: Ballot): Result<Ballot, 'ballotNotOpen'> =>
  (ballot.state === 'open' ? ok({ ...ballot, state: 'cancelled', voted: [] }) : refuse('ballotNotOpen'));

/** Whether everybody of the leading group has voted. */
export const allIn = ({ voted }: Pick<Ballot, 'voted'>, members: readonly string[]): boolean => members.length > 0 && members.every((id) => voted.includes(id));

type Closing = { readonly members: readonly string[]; readonly now: Date };

/**
 * Whether the office may close: the last day is over, or everybody has voted, and there are enough sheets to hide one
 * among them. Refusals: `ballotNotOpen`, `ballotRunning`, `tooFewSheets`.
 */
export function mayClose(ballot: Ballot, { members, now }: Closing): Result<true, 'ballotNotOpen' | 'ballotRunning' | 'tooFewSheets'> {
  if (ballot.state !== 'open') return refuse('ballotNotOpen');
  if (dayOf(now) <= ballot.endsOn && !allIn(ballot, members)) return refuse('ballotRunning');
  return ballot.voted.length < ballot.sheetsLeast ? refuse('tooFewSheets', { least: ballot.sheetsLeast }) : ok(true);
}

/** Counted; a tie at the last place waits for the office. */
export function closed(ballot: Ballot, counted: Omit<Parameters<typeof count>[0], 'candidates' | 'voted' | 'places'>): Ballot {
  const standings = count({ ...ballot, ...counted });
  return { ...ballot, standings, state: tieOf({ standings, places: ballot.places }) ? 'tied' : 'closed' };
}

/** With the last places given to some of those level. Refusals: `ballotNotTied`, `tieUnfit`. */
export function settled(ballot: Ballot, ids: readonly string[]): Result<Ballot, 'ballotNotTied' | 'tieUnfit'> {
  const tie = ballot.state === 'tied' ? tieOf(ballot) : null;
  if (!tie) return refuse('ballotNotTied');
  const fits = new Set(ids).size === ids.length && ids.length === tie.seats && ids.every((id) => tie.ids.includes(id));
  return fits ? ok({ ...ballot, state: 'closed', settled: [...ids] }) : refuse('tieUnfit', { seats: tie.seats });
}

/** What a ballot waits for from somebody. */
export const ballotTasks = ['vote', 'close', 'wait', 'settle'] as const;
export type BallotTask = (typeof ballotTasks)[number];

/**
 * What a ballot waits for from a member of the leading group, or from the office: to vote; to close; to extend or call it
 * off, since the last day is over with too few sheets; to decide a tie. `null`: nothing.
 */
export function taskIn(ballot: Ballot, { personId, isMember, isOffice, members, now }: Closing & { readonly personId: string; readonly isMember: boolean; readonly isOffice: boolean }): BallotTask | null {
  const mayVote = isMember && takesSheets(ballot, now) && !ballot.voted.includes(personId) && choicesOf(ballot, personId) > 0;
  if (mayVote) return 'vote';
  if (!isOffice) return null;
  if (ballot.state === 'tied') return 'settle';
  const may = mayClose(ballot, { members, now });
  if (may.ok) return 'close';
  return may.refusal === 'tooFewSheets' ? 'wait' : null;
}
