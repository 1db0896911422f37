import * as z from 'zod';
import { ballotTasks } from '../domain/ballot/steps';
import { ballotStates, given } from '../model/ballot';
import { day, fen, id } from '../model/common';
import { ballotCriteria } from '../policy/ballot';
import { statuses } from '../policy/moves';
import type { Endpoint } from './endpoint';
import { cursor, page } from './page';

const requestId = id.describe('Made on the phone; a repeated call with it answers as the first time');
const year = z.number().int().min(2000).max(2100).describe('The year in which the candidates were adopted');
const count = z.number().int().nonnegative();
const reason = z.string().trim().min(2).max(200);

const candidateView = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  unitName: z.string(),
  authorName: z.string(),
  status: z.enum(statuses),
  benefitFen: fen,
  /** The caller is one of its authors and may not score it. */
  own: z.boolean(),
});
export type CandidateView = z.infer<typeof candidateView>;

const means = z.object({ quality: z.number(), effect: z.number(), value: z.number(), total: z.number() });

const standingView = z.object({
  id: z.string(),
  rank: z.number().int().nullable(),
  place: z.enum(['in', 'tied', 'out']),
  sheets: count,
  chosen: count,
  /** Means and every single mark, low to high; `null` where so few might score it that the marks would tell whose they are. */
  means: means.nullable(),
  marks: z.record(z.enum(ballotCriteria), z.array(z.number().int())).nullable(),
});
export type StandingView = z.infer<typeof standingView>;

/** Only there once the ballot is closed. */
const resultView = z.object({
  sheets: count,
  /** Who voted, by name in no order of time. */
  voters: z.array(z.string()),
  standings: z.array(standingView),
  tie: z.object({ seats: count, ids: z.array(z.string()) }).nullable(),
  settled: z.object({ words: z.string(), byName: z.string() }).nullable(),
  /** The winners, best first; `null` while a tie is not decided. */
  top: z.array(z.string()).nullable(),
});
export type BallotResult = z.infer<typeof resultView>;

const ballotView = z.object({
  year,
  round: count,
  state: z.enum(ballotStates),
  endsOn: day,
  /** Sheets are taken today. */
  takesSheets: z.boolean(),
  places: count,
  /** How many the caller has to choose. */
  choices: count,
  markMost: count,
  sheetsLeast: count,
  leftOut: count,
  words: z.string(),
  candidates: z.array(candidateView),
  /** Whether the caller has voted; `null` for who is not of the leading group. */
  handedIn: z.boolean().nullable(),
  /** For the office, and in numbers only. */
  progress: z.object({ handedIn: count, members: count, mayClose: z.boolean() }).nullable(),
  result: resultView.nullable(),
});
export type BallotView = z.infer<typeof ballotView>;

/** What a ballot waits for from the caller, for the first page. */
export const ballotTask = z.object({ year: z.number().int(), task: z.enum(ballotTasks) }).nullable();

const viewed = z.object({ ballot: ballotView });

/** The secret ballot of the leading group on the ten best suggestions of a year 年度十大优秀合理化建议. */
export const ballotEndpoints = {
  'ballot.get': {
    what: 'The ballot of a year, the latest when left out: candidates, the caller’s part in it, and what came of it once it is closed',
    input: z.strictObject({ year: year.optional() }), output: z.object({ ballot: ballotView.nullable(), years: z.array(z.number().int()), proposed: z.object({ endsOn: day, candidatesMost: count }).describe('For the next one, as the policy has it') }), who: ['office', 'leader'], refusals: [],
  },
  'ballot.candidates': {
    what: 'Who may stand for a year: what was adopted in it with the first grade and still stands, in order of the adoption',
    input: z.strictObject({ year, cursor }), output: page(candidateView), who: ['office'], refusals: [],
  },
  'ballot.open': {
    what: 'Open the ballot of a year that is over with these candidates; who leaves some out says why',
    input: z.strictObject({ requestId, year, endsOn: day, candidateIds: z.array(id).min(1).max(100), words: z.string().trim().max(200).default('') }),
    output: viewed, who: ['office'],
    refusals: ['yearNotOver', 'ballotExists', 'candidatesUnfit', 'narrowingUnexplained', 'lastVoteDayUnfit', 'classifiedWord', 'textRefused', 'idReused'],
  },
  'ballot.extend': {
    what: 'Take sheets for some days longer', input: z.strictObject({ requestId, year, endsOn: day }), output: viewed, who: ['office'],
    refusals: ['notFound', 'ballotNotOpen', 'lastVoteDayUnfit', 'idReused'],
  },
  'ballot.cancel': {
    what: 'Call a ballot off before it is closed; its sheets are destroyed, and it can be opened anew', input: z.strictObject({ requestId, year, words: reason }), output: viewed, who: ['office'],
    refusals: ['notFound', 'ballotNotOpen', 'classifiedWord', 'textRefused', 'idReused'],
  },
  'ballot.handIn': {
    what: 'Put one’s sheet into the urn, once and for good. It carries no id: whoever has voted is told so, and the first sheet counts',
    input: z.strictObject({ year, given: z.array(given).min(1).max(30) }), output: z.object({ before: z.boolean().describe('A sheet had been taken before; this one was not looked at') }), who: ['leader'],
    refusals: ['notFound', 'ballotNotOpen', 'sheetUnfit'],
  },
  'ballot.close': {
    what: 'Count the sheets, once the last day is over or everybody has voted',
    input: z.strictObject({ requestId, year }), output: viewed, who: ['office'], refusals: ['notFound', 'ballotNotOpen', 'ballotRunning', 'tooFewSheets', 'idReused'],
  },
  'ballot.settle': {
    what: 'Give the last places to some of those with equal totals, saying why', input: z.strictObject({ requestId, year, chosenIds: z.array(id).min(1).max(30), words: reason }), output: viewed, who: ['office'],
    refusals: ['notFound', 'ballotNotTied', 'tieUnfit', 'classifiedWord', 'textRefused', 'idReused'],
  },
} as const satisfies Record<string, Endpoint>;
