import type { Ballot, Candidate, Standing, Tally } from '../../model/ballot';
import { ballotCriteria, type BallotCriterion } from '../../policy/ballot';

type Counted = Pick<Ballot, 'places' | 'voted'> & {
  readonly candidates: readonly Pick<Candidate, 'suggestionId' | 'authorIds'>[];
  readonly tallies: readonly Tally[];
  /** Candidates that no longer stand, such as one found invalid meanwhile. */
  readonly gone: readonly string[];
};

type Line = Omit<Standing, 'rank' | 'place'>;

const add = (marks: readonly number[]): number => marks.reduce((sum, one) => sum + one, 0);
const totalOf = ({ sums }: Pick<Standing, 'sums'>): number => add(ballotCriteria.map((name) => sums[name]));

/**
 * Below zero when `one` comes first. A total is the sum of three means over the same sheets, so sums are compared
 * crosswise, in whole numbers: what is equal is exactly equal.
 */
const byTotal = (one: Line, other: Line): number => totalOf(other) * one.sheets - totalOf(one) * other.sheets;

/**
 * Counts a ballot. A candidate's means are over the sheets of those who might score it; not to be chosen counts as nought
 * there. In order of the totals, then of the ids; who has nothing takes no place. Source: “23222+”, 二(一)3 专项奖励.
 */
export function count({ candidates, tallies, voted, gone, places }: Counted): Standing[] {
  const lines = candidates.map((candidate) => lineOf(candidate, tallies, voted));
  const stands = (line: Line) => totalOf(line) > 0 && !gone.includes(line.suggestionId);
  const inOrder = (some: readonly Line[]) => [...some].sort((one, other) => byTotal(one, other) || (one.suggestionId < other.suggestionId ? -1 : 1));
  const standing = inOrder(lines.filter(stands));
  const ranked = standing.map((line): Standing => ({
    ...line, rank: standing.filter((other) => byTotal(other, line) < 0).length + 1, place: placeOf(line, standing, places),
  }));
  const rest = [...lines].filter((line) => !stands(line)).sort((one, other) => (one.suggestionId < other.suggestionId ? -1 : 1));
  return [...ranked, ...rest.map((line): Standing => ({ ...line, rank: null, place: 'out' }))];
}

function lineOf({ suggestionId, authorIds }: Pick<Candidate, 'suggestionId' | 'authorIds'>, tallies: readonly Tally[], voted: readonly string[]): Line {
  const tally = tallies.find((one) => one.suggestionId === suggestionId);
  const sums = Object.fromEntries(ballotCriteria.map((name) => [name, add(tally?.[name] ?? [])])) as Record<BallotCriterion, number>;
  return { suggestionId, sheets: voted.filter((id) => !authorIds.includes(id)).length, chosen: tally?.quality.length ?? 0, sums };
}

/** Those ahead of a line and those level with it say where it stands: wholly within the places, across their end, or behind. */
function placeOf(line: Line, standing: readonly Line[], places: number): Standing['place'] {
  const ahead = standing.filter((other) => byTotal(other, line) < 0).length;
  const level = standing.filter((other) => byTotal(other, line) === 0).length;
  if (ahead + level <= places) return 'in';
  return ahead < places ? 'tied' : 'out';
}

/** Who has equal totals at the last place, and how many places are left for them; `null` where nothing is to be decided. */
export function tieOf({ standings, places }: Pick<Ballot, 'standings' | 'places'>): { readonly seats: number; readonly ids: readonly string[] } | null {
  const tied = (standings ?? []).filter(({ place }) => place === 'tied');
  if (tied.length === 0) return null;
  const seats = places - (standings ?? []).filter(({ place }) => place === 'in').length;
  return { seats, ids: tied.map(({ suggestionId }) => suggestionId) };
}

/** The winners of a ballot, best first; `null` while it is not closed or a tie at the last place is not decided. */
export function topOf({ state, standings, settled }: Pick<Ballot, 'state' | 'standings' | 'settled'>): readonly string[] | null {
  if (state !== 'closed' || standings === null) return null;
  const wins = ({ suggestionId, place }: Standing) => place === 'in' || (place === 'tied' && (settled ?? []).includes(suggestionId));
  return standings.filter(wins).map(({ suggestionId }) => suggestionId);
}
