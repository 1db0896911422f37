import * as z from 'zod';
import { fileId, stored } from './common';

/**
 * How the platform judged a photo. `waiting`: not judged yet; `doubtful`: it would rather have a person look; `changed`:
 * the file is another than the one that was accepted.
 */
export const photoStates = ['waiting', 'passed', 'doubtful', 'refused', 'changed'] as const;
export type PhotoState = (typeof photoStates)[number];

/** One photo as it was accepted. */
export const upload = z.object({
  fileId,
  byId: z.string(),
  at: z.date(),
  /** SHA-256 of the file. */
  digest: z.string(),
  state: z.enum(photoStates),
});
export type Upload = z.infer<typeof upload>;

/** One question about one photo; its id is the trace under which the platform answers. */
export const photoCheck = z.object({
  _id: z.string(),
  ...stored,
  suggestionId: z.string(),
  fileId,
  askedAt: z.date(),
  answer: z.enum(['passed', 'doubtful', 'refused', 'failed']).nullable(),
});
