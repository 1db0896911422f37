import * as z from 'zod';
import { day, fen, id, month } from '../model/common';
import { entryKinds } from '../model/ledger';
import { moveNames } from '../policy/moves';
import { readable } from '../model/readable';
import type { Endpoint } from './endpoint';
import { moment } from './views';

const requestId = id.describe('Made on the phone; a repeated call with it answers as the first time');
const number = z.number().int();
const book = z.enum(['points', 'money']);

/** One entry, traced to its cause and its rule. */
export const entryView = z.object({
  id: z.string(),
  book,
  /** Between which kinds of account it moved. */
  fromKind: z.string(),
  toKind: z.string(),
  /** Signed for the person: points, or fen. */
  amount: number,
  personName: z.string(),
  at: moment,
  month,
  year: number,
  kind: z.enum(entryKinds),
  clause: z.string(),
  policyVersion: z.string(),
  /** Since when that version counted. */
  policyFrom: day,
  suggestionId: z.string().nullable(),
  suggestionTitle: z.string().nullable(),
  suggestionNumber: z.string().nullable(),
  prizeName: z.string().nullable(),
  /** The move that caused it, who made it in what role, and with what words; `null` when it was not a move. */
  cause: z.object({ move: z.enum(moveNames), byName: z.string(), as: z.string(), at: moment, words: z.string() }).nullable(),
  /** The annual award behind it: of which year, who confirmed or corrected it and why; `null` for everything else. */
  award: z.object({ year: number, byName: z.string(), at: moment, words: z.string() }).nullable(),
  /** The entry that took it back; the entry that it takes back. */
  reversedBy: z.string().nullable(),
  reverses: z.string().nullable(),
  /** The monthly batch it lies in, once there is one. */
  batch: z.object({ month, confirmed: z.boolean() }).nullable(),
});
export type EntryView = z.infer<typeof entryView>;

const sums = z.object({ points: number, awardsFen: fen });

export const recountView = z.object({
  id: z.string(),
  state: z.enum(['running', 'finished']),
  people: number,
  entries: number,
  sums: z.array(z.object({ book, year: number, account: z.string(), amount: number })),
  differences: z.array(z.object({ personId: z.string(), personName: z.string(), workNumber: z.string(), year: number, cached: sums.nullable(), counted: sums })),
  differenceCount: number,
  startedByName: z.string().nullable(),
  startedAt: moment,
  finishedAt: moment.nullable(),
});
export type RecountView = z.infer<typeof recountView>;

export const repairView = z.object({
  id: z.string(), personId: z.string(), personName: z.string(), workNumber: z.string(), year: number, before: sums.nullable(), after: sums, words: z.string(), byName: z.string(), at: moment,
});
export type RepairView = z.infer<typeof repairView>;

/** In the order of an export: entries first, and their ids once more at the end, which shows whether somebody worked meanwhile. */
export const exportParts = ['entries', 'history', 'suggestions', 'accounts', 'annualAwards', 'policies', 'seasons', 'prizes', 'reservations', 'entryIds'] as const;

/** Every yuan and point: where it comes from, and whether the books agree. */
export const ledgerEndpoints = {
  'ledger.entry': {
    what: 'One entry with the move that caused it, who made it, the version of the policy and the clause; for its owner, the office and leaders',
    input: z.strictObject({ id: z.string().min(1).max(200) }), output: entryView, who: ['employee'], refusals: ['notFound'],
  },
  'ledger.recounts': {
    what: 'The latest comparison of accounts with entries, finished or under way, and what was set right since',
    input: z.strictObject({}), output: z.object({ latest: recountView.nullable(), repairs: z.array(repairView) }), who: ['office', 'leader'], refusals: [],
  },
  'ledger.recount': {
    what: 'Begin to compare all accounts with all entries; changes nothing', input: z.strictObject({ requestId }), output: recountView, who: ['office'], refusals: [],
  },
  'ledger.step': { what: 'Carry a comparison on', input: z.strictObject({ id }), output: recountView, who: ['office'], refusals: ['notFound'] },
  'ledger.repair': {
    what: 'Set the cached sums of a person and year to what the entries say, with a record of what they said before',
    input: z.strictObject({ requestId, personId: z.string().max(64), year: number.min(2000).max(2100), words: z.string().overwrite(readable).trim().min(4).max(500) }),
    output: repairView, who: ['office'], refusals: ['nothingToCorrect', 'idReused'],
  },
  'ledger.export': {
    what: 'One part of the books as lines of JSON in a file, for somebody who checks them on their own; goes on at `next`',
    input: z.strictObject({ part: z.enum(exportParts), cursor: z.string().max(500).optional() }),
    output: z.object({ name: z.string(), url: z.string(), documents: number, next: z.string().nullable() }), who: ['office', 'leader'], refusals: [],
  },
} as const satisfies Record<string, Endpoint>;
