import * as z from 'zod';
import { stored } from './common';

/** What the accounts of one kind hold together, in points or fen. */
const kindSum = z.object({ book: z.enum(['points', 'money']), year: z.number().int(), account: z.string(), amount: z.number().int() });
export type KindSum = z.infer<typeof kindSum>;

/** As people say it; empty in what was stored before it was kept, and for somebody who is not on the roster. */
const named = { personName: z.string().default(''), workNumber: z.string().default('') };

/** A person's year whose cached sums are not what the entries say. */
const difference = z.object({
  personId: z.string(),
  ...named,
  year: z.number().int(),
  /** As cached; `null` where there is no account at all. */
  cached: z.object({ points: z.number().int(), awardsFen: z.number().int() }).nullable(),
  counted: z.object({ points: z.number().int(), awardsFen: z.number().int() }),
});
export type Difference = z.infer<typeof difference>;

/** One comparison of all accounts with all entries; it changes nothing. `night-<day>`, or an id made on the phone. */
export const recount = z.object({
  _id: z.string(),
  ...stored,
  state: z.enum(['running', 'finished']),
  /** Everybody up to this person has been counted. */
  cursor: z.string(),
  people: z.number().int().nonnegative(),
  entries: z.number().int().nonnegative(),
  sums: z.array(kindSum),
  differences: z.array(difference),
  /** All of them, also those beyond the ones kept. */
  differenceCount: z.number().int().nonnegative(),
  /** `null`: the timer. */
  startedByName: z.string().nullable(),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
});
export type Recount = z.infer<typeof recount>;

/** An account set right by the office to what the entries say, with what it said before; kept for good. */
export const repair = z.object({
  _id: z.string(),
  ...stored,
  personId: z.string(),
  ...named,
  year: z.number().int(),
  before: difference.shape.cached,
  after: difference.shape.counted,
  words: z.string(),
  byId: z.string(),
  byName: z.string(),
  at: z.date(),
  inputHash: z.string(),
});
export type Repair = z.infer<typeof repair>;
