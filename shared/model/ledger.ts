import * as z from 'zod';
import { moveNames } from '../policy/moves';
import { stored } from './common';

/**
 * One immutable movement of points or money between two accounts, in integers (points; fen).
 * `_id` names the cause, so nothing can be posted twice; a correction is a further entry.
 */
export const entry = z.object({
  _id: z.string(),
  schema: stored.schema,
  book: z.enum(['points', 'money']),
  /** Account that gives: `issuer`, `company:perItem`, `person:…`. */
  from: z.string(),
  to: z.string(),
  amount: z.number().int().positive(),
  personId: z.string(),
  /** Points year, or the year of the money's month. */
  year: z.number().int(),
  /** Month in Shanghai in which it arose, `YYYY-MM`. */
  month: z.string(),
  at: z.date(),
  /** The step that earned it. */
  kind: z.enum(['adopted', 'completed', 'standardised', 'perItem']),
  suggestionId: z.string(),
  suggestionTitle: z.string(),
  suggestionNumber: z.string(),
  round: z.number().int(),
  historyId: z.string(),
  move: z.enum(moveNames),
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
