import * as z from 'zod';
import { day, stored } from './common';

/** 字频表: in how many texts each pair of letters stands. The plant has one, counted anew at night; at most 512 KB. */
export const frequencyTable = z.object({
  _id: z.string(),
  ...stored,
  countedOn: day,
  /** How many texts were counted: a random sample in a large plant. */
  documents: z.number().int().nonnegative(),
  /** Grams of one size and about one count, in a row. */
  classes: z.array(z.object({ count: z.number().int().positive(), size: z.number().int().positive(), grams: z.string() })),
});
