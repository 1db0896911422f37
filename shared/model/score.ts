import * as z from 'zod';
import type { Criterion } from '../policy/criteria';
import { stored } from './common';

const mark = z.number().int().min(0).max(100);

/** What one reviewer gives for each criterion, 0 to 100. */
export const marks = z.object({ novelty: mark, feasibility: mark, benefit: mark, spread: mark } satisfies Record<Criterion, typeof mark>);
export type Marks = z.infer<typeof marks>;

/** One reviewer's scores with a comment, as given; never changed afterwards. */
export const givenScore = z.object({
  /** Role key of the panel, `unitReviewer:u7` or `expert:safetyEnvironment`. */
  panel: z.string(),
  reviewerId: z.string(),
  reviewerName: z.string(),
  marks,
  comment: z.string(),
  at: z.date(),
  policyVersion: z.string(),
});
export type GivenScore = z.infer<typeof givenScore>;

/** The score sheet of one suggestion and round, `<suggestion>-<round>`: never shown whole to a reviewer before the own score is given. */
export const scoreSheet = z.object({
  _id: z.string(),
  ...stored,
  suggestionId: z.string(),
  round: z.number().int().positive(),
  scores: z.array(givenScore),
});
