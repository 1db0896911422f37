import * as z from 'zod';
import { ballotCriteria } from '../policy/ballot';
import { statuses } from '../policy/moves';
import { day, fen, id, stored } from './common';

/** `tied`: counted, and the office has to say who of those with equal totals takes the last places. */
export const ballotStates = ['open', 'tied', 'closed', 'cancelled'] as const;

/** A suggestion that stands for election, as it was when the ballot was opened. */
export const candidate = z.object({
  suggestionId: z.string(),
  number: z.string(),
  title: z.string(),
  unitName: z.string(),
  authorName: z.string(),
  /** Author and co-authors: they may not score it. */
  authorIds: z.array(z.string()),
  status: z.enum(statuses),
  /** Yearly benefit in fen, as reported or verified. */
  benefitFen: fen.nonnegative(),
});
export type Candidate = z.infer<typeof candidate>;

const sum = z.number().int().nonnegative();

/** What the sheets came to for one candidate. */
export const standing = z.object({
  suggestionId: z.string(),
  /** Sheets of those who might score it; the means are over these. */
  sheets: z.number().int().nonnegative(),
  /** Sheets that chose it. */
  chosen: z.number().int().nonnegative(),
  sums: z.record(z.enum(ballotCriteria), sum),
  /** Equal totals have one rank; `null` for what nobody chose and what no longer stands. */
  rank: z.number().int().positive().nullable(),
  place: z.enum(['in', 'tied', 'out']),
});
export type Standing = z.infer<typeof standing>;

/** What the office did with a ballot; never what a member did. The id was made on the phone. */
export const ballotChange = z.object({
  requestId: id,
  inputHash: z.string(),
  what: z.enum(['opened', 'extended', 'cancelled', 'closed', 'settled']),
  words: z.string(),
  byId: z.string(),
  byName: z.string(),
  at: z.date(),
});

/**
 * The ballot 评选 of one year, with the roll of who has voted. What was voted stands in the urn. `_id` is the year: there
 * is one. Nothing of a single vote stands here but the name, see docs/decisions/053.
 */
export const ballot = z.object({
  _id: z.string(),
  ...stored,
  year: z.number().int(),
  /** Grows when a cancelled ballot is opened anew. */
  round: z.number().int().positive(),
  state: z.enum(ballotStates),
  /** Last day on which sheets are taken. */
  endsOn: day,
  /** The numbers under which it was opened. */
  policyVersion: z.string(),
  places: z.number().int().positive(),
  markMost: z.number().int().positive(),
  sheetsLeast: z.number().int().positive(),
  candidates: z.array(candidate),
  /** How many of the year's first grade the office did not list, and why. */
  leftOut: z.number().int().nonnegative(),
  words: z.string(),
  /** Ids of those who have voted, in order of the ids. */
  voted: z.array(z.string()),
  /** In order of their totals; `null` until it is closed. */
  standings: z.array(standing).nullable(),
  /** Of those with equal totals, whom the office gave the last places. */
  settled: z.array(z.string()).nullable(),
  changes: z.array(ballotChange),
});
export type Ballot = z.infer<typeof ballot>;

const marks = z.array(sum);

/** Every mark that one candidate got, each criterion by itself and from low to high: no sheet can be read from it. */
export const tally = z.object({ suggestionId: z.string(), quality: marks, effect: marks, value: marks });
export type Tally = z.infer<typeof tally>;

/** The urn 票箱 of a ballot: the marks of all sheets, and nothing of whose they are or when they came. */
export const urn = z.object({ _id: z.string(), ...stored, tallies: z.array(tally) });
export type Urn = z.infer<typeof urn>;

const mark = z.number().int().min(0).max(100);

/** What one member gives one candidate. */
export const given = z.strictObject({ suggestionId: id, quality: mark, effect: mark, value: mark });
export type Given = z.infer<typeof given>;
