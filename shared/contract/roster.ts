import * as z from 'zod';
import { fileId, id } from '../model/common';
import { rowOutcomes, rowProblem } from '../model/roster';
import { moment } from './views';

export const tally = z.partialRecord(z.enum([...rowOutcomes, 'leftByAbsence']), z.number().int());

const sheet = {
  fileId: fileId.describe('The uploaded .xlsx inside the folder issued for folderId'),
  folderId: id.describe('The requestId for which the folder was opened'),
  wholeRoster: z.boolean().default(false).describe('The sheet lists everyone: people it does not name have left'),
  acceptRenames: z.boolean().default(false).describe('A known work number with another name is a corrected name, not a mistake'),
};

export const rosterInputs = {
  preview: z.strictObject(sheet),
  start: z.strictObject({ requestId: id, ...sheet }),
  step: z.strictObject({ jobId: id }),
  stop: z.strictObject({ jobId: id }),
  job: z.strictObject({ jobId: id.optional().describe('The latest import when left out') }),
};

export const rosterPreview = z.object({
  rows: z.number().int(),
  tally,
  /** Header in the sheet → what it was understood as. */
  columns: z.array(z.object({ header: z.string(), meaning: z.string() })),
  newUnits: z.array(z.string()),
  newTeams: z.array(z.string()),
  /** The first of the rows that are not taken over, then of those taken over with a warning. */
  problems: z.array(rowProblem),
  /** People at the plant whom a whole roster does not name. */
  absent: z.array(z.object({ workNumber: z.string(), name: z.string(), unitName: z.string() })),
});
export type RosterPreview = z.infer<typeof rosterPreview>;

export const jobView = z.object({
  id: z.string(),
  state: z.enum(['running', 'stopped', 'finished']),
  done: z.number().int(),
  total: z.number().int(),
  tally,
  /** As in the preview, once it stands still: a running import says only how many. */
  problems: z.array(rowProblem),
  startedAt: moment,
});
export type JobView = z.infer<typeof jobView>;
