import * as z from 'zod';

/** What the columns of a roster sheet can mean. */
export const rosterFields = [
  'workNumber', 'name', 'unit', 'team', 'mobile', 'personCategories', 'partyMember', 'state', 'leftOn',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** What happens to one row of the sheet. */
export const rowOutcomes = ['added', 'changed', 'moved', 'returned', 'left', 'unchanged', 'bad'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Rows by outcome, and the people whom a whole roster does not name. */
export type RosterTally = Partial<Record<RowOutcome | 'leftByAbsence', number>>;

/** A row that needs somebody's eye: its number in the sheet, why, and whether it is taken over all the same. */
export const rowProblem = z.object({ row: z.number().int(), workNumber: z.string(), name: z.string(), why: z.string(), taken: z.boolean() });
export type RowProblem = z.infer<typeof rowProblem>;
