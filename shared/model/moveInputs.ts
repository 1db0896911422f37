import * as z from 'zod';
import { categoryNames } from '../policy/categories';
import { grades } from '../policy/grades';
import { day, fen, fileId, id } from './common';
import { expertGroups } from '../policy/roles';
import { readable, readableLine } from './readable';
import { marks } from './score';
import { declineReasons, invalidReasons, standardKinds } from './suggestion';

/** Upper bounds of what may be sent at all; the policy sets what a good suggestion needs. */
const line = z.string().overwrite(readableLine).trim().max(200);
const text = z.string().overwrite(readable).trim().max(5000);
const words = text.describe('What the people concerned will read');
/** More than a thousand million yuan is a slip of the finger. */
const benefit = fen.nonnegative().max(1e11);
const photos = z.array(fileId).max(30).describe('File ids inside the folder issued for this requestId');

/** What the author writes, as it comes from the phone. */
export const contentInput = z.object({
  title: line,
  category: z.enum(categoryNames),
  problem: text,
  measure: text,
  effect: text.default(''),
  photos: photos.default([]),
  secrecyConfirmed: z.boolean().default(false).describe('The person confirmed that nothing in text or photos is classified; refused without'),
});

const personId = z.string().min(1).max(64);

/** What comes with the content when a suggestion is filed for the first time. */
export const filingInput = z.object({
  authorId: personId.optional().describe('Whose idea it is, when a colleague types it 代填; the caller’s own when left out'),
  coAuthorIds: z.array(personId).max(50).default([]),
  source: z.enum(['employee', 'congress']).default('employee').describe('A workers’ congress proposal 职代会 is entered by the office'),
  wantsToImplement: z.boolean().default(true).describe('自提自改: the author would carry it out'),
  benefitEstimate: z.object({ fen: benefit, basis: line.min(1) }).optional(),
});
export type Filing = z.output<typeof filingInput>;

/** What each move of an existing suggestion needs besides the suggestion itself. */
export const moveInputs = {
  resubmit: contentInput,
  withdraw: z.object({ words: text.default('') }),
  return: z.object({ words: words.min(4) }),
  decline: z.object({ reason: z.enum(declineReasons), words: words.min(4) }),
  accept: z.object({ words: text.default('') }),
  markDuplicate: z.object({ originalId: id.describe('The earlier suggestion'), words: text.default('') }),
  transfer: z.object({ unitId: z.string().max(64).describe('The unit that shall review it'), words: words.min(4) }),
  escalate: z.object({ group: z.enum(expertGroups).optional().describe('The category’s group when left out'), words: text.default('') }),
  sendBack: z.object({ words: words.min(4) }),
  consult: z.object({ group: z.enum(expertGroups), words: words.min(4).describe('The question') }),
  advise: z.object({ words: words.min(4).describe('The advice') }),
  appeal: z.object({ words: words.min(4).describe('Why it should be looked at again') }),
  inviteExperts: z.object({ expertIds: z.array(z.string().max(64)).min(1).max(10).describe('Experts of other groups'), words: text.default('') }),
  score: z.object({ marks, comment: text.min(2).describe('Seen by the panel and those who conclude') }),
  adopt: z.object({
    grade: z.enum(grades),
    implementable: z.boolean(),
    implementerId: z.string().max(64).optional().describe('Person id; the author when left out. Only for implementable ones'),
    completeBy: day.optional().describe('Day by which it should be done; the policy’s default when left out'),
    words: text.default(''),
  }),
  start: z.object({ words: text.default('') }),
  reportCompletion: z.object({
    done: words.min(4),
    photos: photos.default([]),
    benefitFen: benefit.describe('Benefit of one year, in fen').default(0),
  }),
  verifyCompletion: z.object({
    benefitFen: benefit.optional().describe('Verified benefit of one year in fen; as reported when left out'),
    words: text.default(''),
  }),
  rejectCompletion: z.object({ words: words.min(4) }),
  abandon: z.object({ words: words.min(4) }),
  reassign: z.object({ implementerId: z.string().max(64), words: text.default('') }),
  extend: z.object({ completeBy: day, words: words.min(4) }),
  revoke: z.object({ words: words.min(4) }),
  correct: z.object({
    grade: z.enum(grades).optional(),
    implementable: z.boolean().optional(),
    benefitFen: benefit.optional(),
    words: words.min(4),
  }),
  invalidate: z.object({ reason: z.enum(invalidReasons), words: words.min(4) }),
  standardise: z.object({
    kind: z.enum(standardKinds),
    documentNumber: line.min(1),
    evidence: photos.default([]),
    words: text.default(''),
  }),
} as const;

/** Moves that an endpoint offers. */
export type OfferedMove = keyof typeof moveInputs;
export type MoveInput<M extends OfferedMove> = z.output<(typeof moveInputs)[M]>;
