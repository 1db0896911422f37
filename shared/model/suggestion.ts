import * as z from 'zod';
import { categoryNames } from '../policy/categories';
import { grades, proposals } from '../policy/grades';
import { moveNames, statuses } from '../policy/moves';
import { expertGroups, personCategories } from '../policy/roles';
import { fen, fileId, stored } from './common';
import { upload } from './upload';

/** What the author writes. */
export const content = z.object({
  title: z.string(),
  category: z.enum(categoryNames),
  problem: z.string(),
  measure: z.string(),
  effect: z.string(),
  photos: z.array(fileId),
});
export type Content = z.infer<typeof content>;

/** What an idea may bring in a year, as its author works it out before anybody has judged it. */
export const benefitEstimate = z.object({
  /** Of one year, in fen. */
  fen: fen.nonnegative(),
  /** How it was worked out, in words: `每次省 5 分钟 × 每天 12 次 × …`. */
  basis: z.string(),
});
export type BenefitEstimate = z.infer<typeof benefitEstimate>;

/** How a proven idea was made the standard 固化. Source: rules §2. */
export const standardKinds = ['standard', 'processDocument', 'operatingProcedure', 'regulation', 'drawing', 'checklist'] as const;

/** Why the office declares something invalid. Source: rules §2 invalidate. */
export const invalidReasons = ['notSuggestion', 'classified'] as const;

/** Why a suggestion is not adopted. Source: rules §2 decline (reason code + words) [decided]. */
export const declineReasons = ['notFeasible', 'notWorthwhile', 'alreadyDone', 'notConcrete', 'outOfScope', 'other'] as const;

export const completion = z.object({
  done: z.string(),
  photos: z.array(fileId),
  /** Yearly benefit in fen, as reported and then as verified. */
  benefitFen: fen.nonnegative(),
});

export const standard = z.object({
  kind: z.enum(standardKinds),
  documentNumber: z.string(),
  evidence: z.array(fileId),
});

/** One suggestion 合理化建议 through its whole life. */
export const suggestion = z.object({
  _id: z.string(),
  ...stored,
  /** What people say on the phone: day of submission and four characters, `261122-7K3M`. */
  number: z.string(),
  ...content.shape,
  /** The platform’s content safety could not be asked about some of its text. */
  textUnchecked: z.boolean().default(false),
  source: z.enum(['employee', 'congress']),
  authorId: z.string(),
  authorName: z.string(),
  /** The colleague who typed it 代填; `null` when the author did. */
  filedById: z.string().nullable(),
  filedByName: z.string().nullable().default(null),
  /** Recorded beside the author, who alone is awarded. */
  coAuthorIds: z.array(z.string()),
  coAuthorNames: z.array(z.string()).default([]),
  /** When whoever filed it confirmed that nothing in text or photos is classified; `null` in those filed before that was asked. */
  secrecyConfirmedAt: z.date().nullable().default(null),
  /** 自提自改: the author would carry it out. */
  wantsToImplement: z.boolean().default(true),
  benefitEstimate: benefitEstimate.nullable().default(null),
  /** Where the author belonged at the first submit. */
  unitId: z.string(),
  unitName: z.string(),
  teamId: z.string().nullable(),
  teamName: z.string().nullable(),
  personCategories: z.array(z.enum(personCategories)),
  partyMember: z.boolean(),
  campaignId: z.string().nullable(),
  /** The unit that reviews it: the author's, unless it was transferred. Counts stay with the author's unit. */
  reviewUnitId: z.string(),
  reviewUnitName: z.string(),
  submittedAt: z.date(),
  /** Points year: the Shanghai year of the first submit. */
  year: z.number().int(),
  status: z.enum(statuses),
  /** Grows with each new run through review, so that entries of different runs have different ids. */
  round: z.number().int().positive(),
  /** The review stage that holds it, or the last one that did. */
  stage: z.enum(['submitted', 'unitReview', 'expertReview']),
  group: z.enum(expertGroups),
  /** A group was asked for advice and has not given it yet. */
  consulting: z.boolean(),
  onAppeal: z.boolean(),
  /** An appeal is possible once. */
  appealed: z.boolean(),
  /** Experts of other groups whom the office named for the appeal, because the group was short. */
  invitedIds: z.array(z.string()).default([]),
  decidedAt: z.date().nullable(),
  /** Everyone who scored or concluded so far: an appeal goes to others. */
  deciders: z.array(z.string()),
  /** Policy version of the last adoption: a later correction follows it. Suggestions stored before there were versions were adopted under the first. */
  adoptedUnder: z.string().nullable().default(null),
  /** Who scored it in which panel and round, with the weighted score in hundredths; marks and comments stand in the score sheet. */
  scored: z.array(z.object({ panel: z.string(), round: z.number().int(), by: z.string(), weighted: z.number().int() })).default([]),
  /** The conclusion is another than the panel proposed. */
  differs: z.boolean().default(false),
  /** Concluded without a panel, because nobody eligible was there. */
  unscored: z.boolean().default(false),
  grade: z.enum(grades).nullable(),
  implementable: z.boolean().nullable(),
  implementerId: z.string().nullable(),
  implementerName: z.string().nullable(),
  completeBy: z.date().nullable(),
  completion: completion.nullable(),
  /** Who reported the completion. */
  reportedById: z.string().nullable(),
  standard: standard.nullable(),
  duplicateOf: z.string().nullable(),
  /** Stages ever reached and not reversed. Source: rules §5. */
  reached: z.object({ adopted: z.boolean(), started: z.boolean(), completed: z.boolean(), standardised: z.boolean() }),
  /** Every photo that came with it, with what is known of it. */
  uploads: z.array(upload).default([]),
  /** When the platform is asked about photos that wait; `null` when none does. */
  photosAskAt: z.date().nullable().default(null),
  /** When its photos are next compared with those that were accepted; `null` when no more. */
  photosVerifyAt: z.date().nullable().default(null),
  /** Role keys of those who can act next, `specialist:u7`, `person:p-1024`; empty in an end state. */
  waitsFor: z.array(z.string()),
  dueAt: z.date().nullable(),
  /** Who has been told that this due time is over. */
  overdueTold: z.enum(['holder', 'office']).nullable().default(null),
  movedAt: z.date(),
  /** Rare pairs of letters by which suggestions like this one are found, and under how large a table they were chosen. */
  similarKeys: z.array(z.string()).default([]),
  keyGeneration: z.number().int().default(-1),
  /** Hash of author and text, unique, so that nobody files the same twice; the id once withdrawn. Suggestions filed before there was one have none. */
  sayingKey: z.string().optional(),
});
export type Suggestion = z.infer<typeof suggestion>;
export type StandardKind = (typeof standardKinds)[number];
export type InvalidReason = (typeof invalidReasons)[number];
export type DeclineReason = (typeof declineReasons)[number];

/** What was said and set in a move, shown to everyone who may see the suggestion. */
export const said = z.object({
  words: z.string(),
  reason: z.enum(declineReasons),
  invalidReason: z.enum(invalidReasons),
  group: z.enum(expertGroups),
  unitName: z.string(),
  /** Who was named for the appeal. */
  expertNames: z.array(z.string()),
  originalId: z.string(),
  grade: z.enum(grades),
  /** What the panel proposed, and whether the conclusion is another; `unscored`: there was no panel. */
  proposed: z.enum(proposals),
  differs: z.boolean(),
  unscored: z.boolean(),
  implementable: z.boolean(),
  implementerName: z.string(),
  completeBy: z.date(),
  benefitFen: fen,
  photos: z.array(fileId),
  standardKind: z.enum(standardKinds),
  documentNumber: z.string(),
  /** The content that a resubmission replaced. */
  replaced: content,
}).partial();
export type Said = z.infer<typeof said>;

/** One move, recorded for good. Its id was made on the phone: a repeated call finds it and answers as the first time. */
export const historyEntry = z.object({
  _id: z.string(),
  ...stored,
  suggestionId: z.string(),
  suggestionNumber: z.string(),
  suggestionTitle: z.string(),
  /** Version of the suggestion after the move; unique within it. */
  sequence: z.number().int().positive(),
  at: z.date(),
  move: z.enum(moveNames),
  from: z.enum(statuses).nullable(),
  to: z.enum(statuses),
  round: z.number().int().positive(),
  /** `null`: the nightly function. */
  byId: z.string().nullable(),
  byName: z.string(),
  as: z.string(),
  said,
  /** SHA-256 of the call's input: the same id with other input is refused. */
  inputHash: z.string(),
  policyVersion: z.string(),
  /** Role keys of those whom the move concerns: the inbox is this entry, found by them. */
  notices: z.array(z.string()),
  /** Whose review it met, and by when that step was due; `null` for a first submit, and in what was stored before this was kept. */
  review: z.object({ unitId: z.string(), unitName: z.string(), group: z.enum(expertGroups).nullable(), dueAt: z.date().nullable() }).nullable().default(null),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
