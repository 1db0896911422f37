import * as z from 'zod';
import { differenceKinds } from '../domain/similarity/differences';
import { id } from '../model/common';
import { readable, readableLine } from '../model/readable';
import { statuses } from '../policy/moves';
import { likenesses } from '../policy/similarity';
import { moment } from './views';

const text = z.string().overwrite(readable).trim().max(5000).default('');

/** What is written so far; `exceptId` is the suggestion itself when it has been filed. */
export const duplicatesInput = z.strictObject({
  title: z.string().overwrite(readableLine).trim().max(200).default(''),
  problem: text,
  measure: text,
  exceptId: id.optional(),
});

/** One suggestion that is like what was asked about. Of those the caller may not open, only what tells whether to go on. */
export const similarLine = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  status: z.enum(statuses),
  unitName: z.string(),
  /** Of another unit than the caller’s: something to take over rather than a repetition. */
  elsewhere: z.boolean(),
  submittedAt: moment,
  /** The caller’s own. */
  mine: z.boolean(),
  mayOpen: z.boolean(),
  likeness: z.enum(likenesses),
  /** Hundredths. */
  score: z.number().int().min(0).max(100),
  /** In the asker’s words. */
  common: z.array(z.string()),
  differing: z.array(z.object({ kind: z.enum(differenceKinds), mine: z.array(z.string()), theirs: z.array(z.string()) })),
  /** How they solved it: of what is done, and of what the caller may read. */
  measure: z.string().nullable(),
});
export type SimilarLine = z.infer<typeof similarLine>;
