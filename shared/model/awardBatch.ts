import * as z from 'zod';
import { fen, month, stored } from './common';

/** What a batch comes to for one unit: the unit in which its people are when the sheet is made. */
const unitSum = z.object({ id: z.string(), name: z.string(), people: z.number().int(), entries: z.number().int(), amountFen: fen });
export type UnitSum = z.infer<typeof unitSum>;

/**
 * The per-item awards that are paid together; its id is its month. It holds every entry whose own month lies after
 * that of the batch before (`after`) and up to its own: entries are immutable and months end, so that a batch needs no
 * mark on an entry to be complete. Unique `after` keeps the batches a chain in which no month is paid twice.
 */
export const awardBatch = z.object({
  _id: month,
  ...stored,
  /** Month of the batch before; empty for the first. */
  after: z.string(),
  /** `gathering`: the sheet is being made; `ready`: it can be looked at; `confirmed`: it stands for good. */
  state: z.enum(['gathering', 'ready', 'confirmed']),
  /** Where gathering goes on: behind this person in this month; month by month from the earliest. */
  cursor: z.object({ month, personId: z.string() }),
  units: z.array(unitSum),
  people: z.number().int().nonnegative(),
  entries: z.number().int().nonnegative(),
  amountFen: fen,
  preparedByName: z.string(),
  preparedAt: z.date(),
  confirmedById: z.string().nullable(),
  confirmedByName: z.string().nullable(),
  confirmedAt: z.date().nullable(),
  /** The payroll sheet in storage, once it was made. */
  sheetFile: z.string().nullable(),
});
export type AwardBatch = z.infer<typeof awardBatch>;

/** What one person gets in one batch, `<month>-<person>`: name, number and unit as they were when the sheet was made. */
export const awardLine = z.object({
  _id: z.string(),
  ...stored,
  batchId: month,
  unitId: z.string(),
  unitName: z.string(),
  personId: z.string(),
  workNumber: z.string(),
  name: z.string(),
  entries: z.number().int().positive(),
  /** Negative when corrections take back more than was earned. */
  amountFen: fen,
  /** By the months in which it arose, earliest first. */
  months: z.array(z.object({ month, entries: z.number().int(), amountFen: fen })),
});
export type AwardLine = z.infer<typeof awardLine>;
