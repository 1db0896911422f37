import type { BallotResult, BallotView, CandidateView, StandingView } from '#shared/contract/ballot';
import { leaderKey, officeKey } from '#shared/domain/actor';
import { tieOf, topOf } from '#shared/domain/ballot/count';
import { choicesOf, isOwn, takesSheets } from '#shared/domain/ballot/sheet';
import { mayClose } from '#shared/domain/ballot/steps';
import type { Ballot, Candidate, Standing, Urn } from '#shared/model/ballot';
import { ballotCriteria, type BallotCriterion } from '#shared/policy/ballot';
import type { Context } from '../context';
import { membersOf } from './members';

export const candidateViewOf = (candidate: Candidate, personId: string): CandidateView => {
  const { suggestionId: id, number, title, unitName, authorName, status, benefitFen } = candidate;
  return { id, number, title, unitName, authorName, status, benefitFen, own: isOwn(candidate, personId) };
};

/** What a caller may see of a ballot now: of the sheets nothing before it is closed, of the progress numbers. */
export async function ballotViewOf(ballot: Ballot, context: Context): Promise<BallotView> {
  const { actor: { personId, roleKeys }, now } = context;
  const { year, round, state, endsOn, places, markMost, sheetsLeast, leftOut, words, candidates, voted } = ballot;
  const isCounted = state === 'tied' || state === 'closed';
  return {
    year, round, state, endsOn, takesSheets: takesSheets(ballot, now), places, choices: choicesOf(ballot, personId), markMost, sheetsLeast, leftOut, words,
    candidates: candidates.map((candidate) => candidateViewOf(candidate, personId)),
    handedIn: roleKeys.includes(leaderKey) ? voted.includes(personId) : null,
    progress: state === 'open' && roleKeys.includes(officeKey) ? await progressOf(ballot, context) : null,
    result: isCounted ? await resultOf(ballot, context) : null,
  };
}

/** Those who voted count among the members, though their role may have ended since. */
async function progressOf(ballot: Ballot, { store, now }: Context): Promise<NonNullable<BallotView['progress']>> {
  const members = await membersOf(ballot, now, store);
  const all = new Set([...members, ...ballot.voted]);
  return { handedIn: ballot.voted.length, members: all.size, mayClose: mayClose(ballot, { members, now }).ok };
}

async function resultOf(ballot: Ballot, { store }: Context): Promise<BallotResult> {
  const { voted, standings, sheetsLeast, changes } = ballot;
  const [urn, voters] = await Promise.all([
    store.get('urns', ballot._id),
    store.pick('people', ['_id', 'name'], { where: { _id: { in: voted } }, limit: Math.max(1, voted.length) }),
  ]);
  const tie = tieOf(ballot);
  const decided = changes.findLast(({ what }) => what === 'settled');
  return {
    sheets: voted.length,
    voters: voters.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'zh-CN')),
    standings: (standings ?? []).map((standing) => standingViewOf(standing, urn, sheetsLeast)),
    tie: tie && { seats: tie.seats, ids: [...tie.ids] },
    settled: ballot.settled && decided ? { words: decided.words, byName: decided.byName } : null,
    top: topOf(ballot)?.slice() ?? null,
  };
}

function standingViewOf({ suggestionId: id, rank, place, sheets, chosen, sums }: Standing, urn: Urn | null, sheetsLeast: number): StandingView {
  const tally = urn?.tallies.find(({ suggestionId }) => suggestionId === id);
  if (sheets < sheetsLeast || !tally) return { id, rank, place, sheets, chosen, means: null, marks: null };
  const each = (value: (name: BallotCriterion) => number) => Object.fromEntries(ballotCriteria.map((name) => [name, value(name)])) as Record<BallotCriterion, number>;
  const total = ballotCriteria.reduce((sum, name) => sum + sums[name], 0);
  const { quality, effect, value } = tally;
  return { id, rank, place, sheets, chosen, means: { ...each((name) => hundredths(sums[name], sheets)), total: hundredths(total, sheets) }, marks: { quality, effect, value } };
}

const hundredths = (sum: number, sheets: number): number => Math.round(sum * 100 / sheets) / 100;
