import * as z from 'zod';
import { moveNames } from '../policy/moves';
import { stored } from './common';

/** Money that the annual awards bring. */
export const annualEntryKinds = ['annualUnit', 'annualSpecialist', 'annualTopTen', 'annualCongress', 'annualTopic'] as const;

/** The step that earned it, what became of a prize (points reserved for it, handed out for it, given back, or lapsed unused), or an annual award. */
export const entryKinds = ['adopted', 'completed', 'standardised', 'perItem', 'reserved', 'collected', 'cancelled', 'lapsed', ...annualEntryKinds] as const;

/**
 * One immutable movement of points or money between two accounts, in integers (points; fen).
 * `_id` names the cause, so nothing can be posted twice; a correction is a further entry.
 */
export const entry = z.object({
  _id: z.string(),
  schema: stored.schema,
  book: z.enum(['points', 'money']),
  /** Account that gives: `issuer`, `company:perItem`, `company:annualUnit`, `person:…`, `hold:<season>`; `redeemed`, `lapsed` and `unit:…` take. */
  from: z.string(),
  to: z.string(),
  amount: z.number().int().positive(),
  /** Whose it is: a person, or `unit:…` for what a unit is given. */
  personId: z.string(),
  /** Points year, or the year of the money's month. */
  year: z.number().int(),
  /** Month in Shanghai in which it arose, `YYYY-MM`. */
  month: z.string(),
  at: z.date(),
  kind: z.enum(entryKinds),
  // What a move of a suggestion caused names the suggestion; what a season or an annual award caused names that.
  suggestionId: z.string().nullable().default(null),
  suggestionTitle: z.string().nullable().default(null),
  suggestionNumber: z.string().nullable().default(null),
  round: z.number().int().nullable().default(null),
  move: z.enum(moveNames).nullable().default(null),
  seasonId: z.string().nullable().default(null),
  reservationId: z.string().nullable().default(null),
  prizeName: z.string().nullable().default(null),
  /** The year of the annual award. */
  awardId: z.string().nullable().default(null),
  /** The call that caused it: the history entry of a move, or the request id of any other change. */
  historyId: z.string(),
  policyVersion: z.string(),
  /** Words of the rule it follows. */
  clause: z.string(),
});
export type Entry = z.infer<typeof entry>;

/**
 * Cached sums of one person and year: points of the points year, award money of the calendar year. Recomputed from the
 * entries and compared by the nightly function.
 */
export const account = z.object({
  _id: z.string(),
  ...stored,
  personId: z.string(),
  year: z.number().int(),
  points: z.number().int(),
  awardsFen: z.number().int(),
});
export type Account = z.infer<typeof account>;
