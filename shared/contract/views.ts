import * as z from 'zod';
import { categoryNames } from '../policy/categories';
import { marks } from '../model/score';
import { entryKinds } from '../model/ledger';
import { photoStates } from '../model/upload';
import { criteria } from '../policy/criteria';
import { grades, proposals } from '../policy/grades';
import { moveNames, statuses } from '../policy/moves';
import { expertGroups, personCategories, roleNames } from '../policy/roles';
import { benefitEstimate, declineReasons, invalidReasons, standardKinds } from '../model/suggestion';

/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();

/** A photo with an address that works for about an hour. */
export const picture = z.object({
  fileId: z.string(),
  /** Empty where the reader may not see it, or it is gone. */
  url: z.string(),
  /** How the platform judged it, unless it has passed. */
  state: z.enum(photoStates).exclude(['passed']).optional(),
});
export type PictureView = z.infer<typeof picture>;

export const meView = z.object({
  bound: z.boolean(),
  person: z.object({
    id: z.string(),
    workNumber: z.string(),
    name: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    teamName: z.string().nullable(),
    personCategories: z.array(z.enum(personCategories)),
    partyMember: z.boolean(),
    roles: z.array(z.object({ role: z.enum(roleNames), scope: z.string() })),
  }).nullable(),
});
export type MeView = z.infer<typeof meView>;

/** A suggestion in a list. */
export const suggestionLine = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  category: z.enum(categoryNames),
  status: z.enum(statuses),
  grade: z.enum(grades).nullable(),
  authorName: z.string(),
  unitName: z.string(),
  teamName: z.string().nullable(),
  submittedAt: moment,
  movedAt: moment,
  dueAt: moment.nullable(),
  /** Who holds it, in words; empty in an end state. */
  heldBy: z.string(),
  overdue: z.boolean(),
});
export type SuggestionLine = z.infer<typeof suggestionLine>;

export const historyLine = z.object({
  id: z.string(),
  at: moment,
  move: z.enum(moveNames),
  from: z.enum(statuses).nullable(),
  to: z.enum(statuses),
  byName: z.string(),
  as: z.string(),
  policyVersion: z.string(),
  words: z.string().optional(),
  reason: z.enum(declineReasons).optional(),
  invalidReason: z.enum(invalidReasons).optional(),
  group: z.enum(expertGroups).optional(),
  unitName: z.string().optional(),
  expertNames: z.array(z.string()).optional(),
  originalId: z.string().optional(),
  grade: z.enum(grades).optional(),
  proposed: z.enum(proposals).optional(),
  differs: z.boolean().optional(),
  unscored: z.boolean().optional(),
  implementable: z.boolean().optional(),
  implementerName: z.string().optional(),
  completeBy: moment.optional(),
  benefitFen: z.number().int().optional(),
  standardKind: z.enum(standardKinds).optional(),
  documentNumber: z.string().optional(),
  photos: z.array(picture),
});

/** The panel of the present or last review. What others gave is there only for those who may see it. */
export const panelView = z.object({
  given: z.number().int(),
  /** How many must have scored before a conclusion; none where nobody eligible is there. */
  needed: z.number().int(),
  weights: z.record(z.enum(criteria), z.number().int()),
  gradeFrom: z.record(z.enum(grades), z.number().int()),
  /** `null`: not shown to this reader, or not yet. */
  scores: z.array(z.object({ name: z.string(), marks, comment: z.string(), mine: z.boolean() })).nullable(),
});
export type PanelView = z.infer<typeof panelView>;

/** A suggestion with everything its reader may see. */
export const suggestionView = suggestionLine.extend({
  version: z.number().int(),
  round: z.number().int(),
  group: z.enum(expertGroups),
  onAppeal: z.boolean(),
  /** The earlier suggestion that it repeats. */
  duplicateOf: z.string().nullable(),
  /** The platform could not check some of its text: readers take care. */
  textUnchecked: z.boolean(),
  /** The last moment at which this caller may still appeal; `null` when the caller may not. */
  appealUntil: moment.nullable(),
  problem: z.string(),
  measure: z.string(),
  effect: z.string(),
  photos: z.array(picture),
  authorId: z.string(),
  /** Who typed it for the author 代填; `null` when the author did. */
  filedByName: z.string().nullable(),
  coAuthorNames: z.array(z.string()),
  source: z.enum(['employee', 'congress']),
  wantsToImplement: z.boolean(),
  benefitEstimate: benefitEstimate.nullable(),
  implementable: z.boolean().nullable(),
  implementerId: z.string().nullable(),
  implementerName: z.string().nullable(),
  completeBy: moment.nullable(),
  completion: z.object({ done: z.string(), photos: z.array(picture), benefitFen: z.number().int() }).nullable(),
  standard: z.object({ kind: z.enum(standardKinds), documentNumber: z.string(), evidence: z.array(picture) }).nullable(),
  panel: panelView.nullable(),
  history: z.array(historyLine),
  /** How many moves came before the first of `history`; none but in the longest lives. */
  earlierMoves: z.number().int(),
  /** What this caller may do with it now. */
  moves: z.array(z.enum(moveNames)),
});
export type SuggestionView = z.infer<typeof suggestionView>;

/** A move that concerns the reader. */
export const noticeLine = z.object({
  id: z.string(),
  at: moment,
  move: z.enum(moveNames),
  byName: z.string(),
  as: z.string(),
  words: z.string(),
  suggestionId: z.string(),
  number: z.string(),
  title: z.string(),
  /** Whether the suggestion is the reader’s own. */
  mine: z.boolean(),
  unread: z.boolean(),
  /** Where it stands now; `null` when the reader may no longer open it. */
  now: suggestionLine.pick({ status: true, grade: true, heldBy: true, dueAt: true, overdue: true }).nullable(),
});
export type NoticeLine = z.infer<typeof noticeLine>;

/** What a move leaves: the same when the call is repeated. */
export const receipt = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(statuses),
  round: z.number().int(),
  version: z.number().int(),
});
export type Receipt = z.infer<typeof receipt>;

export const pointsView = z.object({
  year: z.number().int(),
  balance: z.number().int(),
  /** Years in which the person has points, newest first; always with the year asked for. */
  years: z.array(z.number().int()),
  /** Awards in fen of the calendar year asked for. */
  awardsFen: z.number().int(),
  entries: z.array(z.object({
    id: z.string(),
    book: z.enum(['points', 'money']),
    /** Signed for the person: points, or fen; 0 when it moved between accounts of the scheme. */
    amount: z.number().int(),
    at: moment,
    month: z.string(),
    clause: z.string(),
    kind: z.enum(entryKinds),
    /** The suggestion that earned it; `null` for what has another cause. */
    suggestionId: z.string().nullable(),
    suggestionTitle: z.string().nullable(),
    suggestionNumber: z.string().nullable(),
    prizeName: z.string().nullable(),
    policyVersion: z.string(),
  })),
  next: z.string().nullable(),
});
export type PointsView = z.infer<typeof pointsView>;

export const personLine = z.object({
  id: z.string(),
  workNumber: z.string(),
  name: z.string(),
  unitName: z.string(),
  teamName: z.string().nullable(),
  bound: z.boolean(),
  /** Holds a role today: only the office gives out the code. */
  hasRole: z.boolean(),
});
export type PersonLine = z.infer<typeof personLine>;

/** A colleague as somebody may be found who is no officer of the scheme: enough to tell two of one name apart. */
export const colleagueLine = personLine.pick({ id: true, name: true, unitName: true, teamName: true }).extend({
  /** The last signs of the work number. */
  numberEnd: z.string(),
});
export type ColleagueLine = z.infer<typeof colleagueLine>;

export const codeSlip = z.object({
  personId: z.string(),
  workNumber: z.string(),
  name: z.string(),
  unitName: z.string(),
  teamName: z.string().nullable(),
  code: z.string(),
  expiresAt: moment,
});
export type CodeSlip = z.infer<typeof codeSlip>;
