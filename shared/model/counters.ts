import * as z from 'zod';
import { stored } from './common';

/** Three levels of names above a number. */
const counts = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.number().int())));

/**
 * All counts of one unit and one year of submission (`u7-2026`), or one shard of the plant's distinct authors
 * (`plant-2026-3`), as dimension → key → measure.
 */
export const counter = z.object({ _id: z.string(), ...stored, unitId: z.string(), year: z.number().int(), counts });
export type Counter = z.infer<typeof counter>;

/**
 * How many effective suggestions one person has in a year, as unit or plant → dimension → key: distinct authors are
 * counted where this goes from 0 to 1 and back.
 */
export const authorYear = z.object({
  _id: z.string(),
  ...stored,
  personId: z.string(),
  year: z.number().int(),
  counts,
});
export type AuthorYear = z.infer<typeof authorYear>;
