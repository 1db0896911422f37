import * as z from 'zod';
import { proposals } from '../policy/grades';
import { expertGroups } from '../policy/roles';
import { stored } from './common';
import { marks } from './score';

/**
 * A concluded suggestion drawn for a second review by an expert who does not know what was concluded 盲评. Its id tells
 * nothing: a reader of it could look the suggestion up.
 */
export const blindReview = z.object({
  _id: z.string(),
  ...stored,
  /** The month of the conclusion, and whose it was. */
  month: z.string(),
  scope: z.string(),
  scopeName: z.string(),
  suggestionId: z.string(),
  suggestionNumber: z.string(),
  group: z.enum(expertGroups),
  /** Authors, and everyone who made a move of it: none of them gives it. */
  excluded: z.array(z.string()),
  concluded: z.enum(proposals),
  drawnAt: z.date(),
  state: z.enum(['open', 'given']),
  given: z.object({
    requestId: z.string(),
    inputHash: z.string(),
    byId: z.string(),
    byName: z.string(),
    marks,
    comment: z.string(),
    weighted: z.number().int(),
    /** The grade band of the second review. */
    band: z.enum(proposals),
    at: z.date(),
    policyVersion: z.string(),
  }).nullable(),
});
export type BlindReview = z.infer<typeof blindReview>;
