import * as z from 'zod';
import { day, fen, month } from '../model/common';
import { entryKinds } from '../model/ledger';
import type { Endpoint } from './endpoint';
import { cursor, page } from './page';
import { moment } from './views';

const count = z.number().int();

/** A batch with what it comes to. */
export const batchView = z.object({
  month,
  /** It holds the months after this one, the month of the batch before; empty for the first batch. */
  after: z.string(),
  state: z.enum(['gathering', 'ready', 'confirmed']),
  people: count,
  entries: count,
  amountFen: fen,
  /** The amount as bills write it. */
  capitals: z.string(),
  units: z.array(z.object({ id: z.string(), name: z.string(), people: count, entries: count, amountFen: fen })),
  preparedByName: z.string(),
  preparedAt: moment,
  confirmedByName: z.string().nullable(),
  confirmedAt: moment.nullable(),
});
export type BatchView = z.infer<typeof batchView>;

/** One person on a sheet. */
export const awardLineView = z.object({
  personId: z.string(),
  workNumber: z.string(),
  name: z.string(),
  unitName: z.string(),
  entries: count,
  amountFen: fen,
  months: z.array(z.object({ month, entries: count, amountFen: fen })),
});
export type AwardLineView = z.infer<typeof awardLineView>;

/** One entry on a sheet, signed for the person. */
export const awardEntry = z.object({
  id: z.string(),
  amountFen: fen,
  at: moment,
  month,
  kind: z.enum(entryKinds),
  clause: z.string(),
  suggestionId: z.string().nullable(),
  suggestionTitle: z.string().nullable(),
  suggestionNumber: z.string().nullable(),
  policyVersion: z.string(),
});
export type AwardEntry = z.infer<typeof awardEntry>;

/** What a person gets this month, and the batches it was on before. */
export const myAwards = z.object({
  month,
  amountFen: fen,
  entries: z.array(awardEntry),
  paid: z.array(z.object({ month, amountFen: fen, entries: count, confirmedAt: moment })),
});
export type MyAwards = z.infer<typeof myAwards>;

/** The running month as a batch of it would be if it ended now. */
const runningMonth = batchView.pick({ month: true, people: true, entries: true, amountFen: true, capitals: true, units: true }).extend({ confirmableFrom: day });

const ofMonth = z.strictObject({ month });

/** The monthly batches of per-item awards 逐条奖励. */
export const awardEndpoints = {
  'awards.mine': {
    what: 'The caller’s awards of this month, each with its source, and the monthly batches paid before',
    input: z.strictObject({}), output: myAwards, who: ['employee'], refusals: [],
  },
  'awards.batches': {
    what: 'The monthly batches of per-item awards, newest first',
    input: z.strictObject({ cursor }), output: page(batchView), who: ['office', 'leader'], refusals: [],
  },
  'awards.pending': {
    what: 'The months up to which a next batch may reach, earliest first; none while one is not confirmed',
    input: z.strictObject({}), output: z.object({ months: z.array(month) }), who: ['office'], refusals: [],
  },
  'awards.running': {
    what: 'What the month that is not over yet holds so far, by unit, and from which day on it may be confirmed; makes nothing',
    input: z.strictObject({}), output: runningMonth, who: ['office', 'leader'], refusals: [],
  },
  'awards.prepare': {
    what: 'Begin the sheet of a month that is over; asked again, it answers how far that is',
    input: ofMonth, output: batchView, who: ['office'], refusals: ['monthNotOver', 'monthPaid', 'batchOpen', 'nothingToPay'],
  },
  'awards.step': {
    what: 'Carry the making of a sheet on by some people', input: ofMonth, output: batchView, who: ['office'], refusals: ['notFound'],
  },
  'awards.batch': {
    what: 'One batch by unit, and whether the caller may confirm it', input: ofMonth, output: batchView.extend({ mayConfirm: z.boolean() }), who: ['office', 'leader'], refusals: ['notFound'],
  },
  'awards.lines': {
    what: 'The people of one unit on a sheet, by work number', input: z.strictObject({ month, unitId: z.string().max(64), cursor }), output: page(awardLineView), who: ['office', 'leader'], refusals: [],
  },
  'awards.entries': {
    what: 'Every entry of one person on a sheet', input: z.strictObject({ month, personId: z.string().max(64) }), output: z.object({ items: z.array(awardEntry) }), who: ['office', 'leader'], refusals: ['notFound'],
  },
  'awards.confirm': {
    what: 'Confirm a sheet as it stands, for good; whoever asks later hears who did it',
    input: ofMonth, output: batchView, who: ['office'], refusals: ['notFound', 'batchNotReady'],
  },
  'awards.sheet': {
    what: 'The payroll sheet of a confirmed batch as .xlsx, with its address', input: ofMonth, output: z.object({ name: z.string(), url: z.string() }),
    who: ['office', 'leader'], refusals: ['notFound', 'batchNotReady'],
  },
} as const satisfies Record<string, Endpoint>;
