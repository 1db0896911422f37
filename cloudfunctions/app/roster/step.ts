import * as z from 'zod';
import { absentFrom } from '#shared/domain/roster/absence';
import { addTallies, mergeRows } from '#shared/domain/roster/merge';
import { leftPerson } from '#shared/domain/roster/person';
import { problemsAmong } from '#shared/domain/roster/problems';
import type { RosterRow } from '#shared/domain/roster/rows';
import { daysLater } from '#shared/domain/time';
import type { Job } from '#shared/model/job';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere, type Transaction } from '../../store/store';
import type { Host } from '../context';
import { sheetOf } from './sheet';
import { atPlant, namedIn } from './stored';

/** What an import's job needs to know. */
export const importInput = z.object({
  fileId: z.string(),
  fileHash: z.string(),
  wholeRoster: z.boolean(),
  acceptRenames: z.boolean(),
  /** Hash of the call that began it. */
  callHash: z.string(),
  /** People up to this work number have been looked for in the sheet, once its rows are done. */
  absentUpTo: z.string(),
});
export type ImportInput = z.infer<typeof importInput>;

const rowsPerStep = 20;
/** Kept with the job, so that its document stays small. */
const problemsMost = 300;
const searchedPerStep = 500;
const triesAfterCollision = 5;

type World = Pick<Host, 'store' | 'files' | 'now' | 'log'>;
/** A step under way: `input` is the job's, parsed. */
type Step = { readonly job: Job; readonly input: ImportInput; readonly rows: readonly RosterRow[]; readonly now: Date };

/**
 * Carries an import on by one step: at most 20 rows, or 20 people whom a whole roster does not name. Rows and the job's
 * cursor are written together, so that each row is taken over exactly once, however many call at a time. A stopped import
 * is taken up again, unless it was stopped during this very call. Refusals: `notFound`; `fileUnreadable` when the file is gone.
 */
export async function stepImport(jobId: string, world: World): Promise<Result<Job, 'notFound' | 'fileUnreadable'>> {
  const seen = await world.store.get('jobs', jobId);
  if (!seen || seen.kind !== 'rosterImport') return refuse('notFound');
  if (seen.state === 'finished') return ok(seen);
  const sheet = await sheetOf(importInput.parse(seen.input), world);
  if (!sheet.ok) return sheet;
  for (let tries = 1; ; tries += 1) {
    try {
      return await world.store.transact(async (transaction) => {
        const job = await transaction.get('jobs', jobId);
        if (!job) return refuse('notFound');
        if (job.state === 'finished' || (job.state === 'stopped' && seen.state === 'running')) return ok(job);
        const step = { job, input: importInput.parse(job.input), rows: sheet.value.rows, now: world.now };
        return ok(await (job.cursor < step.rows.length ? takeOverRows : letAbsentLeave)(step, transaction));
      });
    } catch (error) {
      // Another import made the same unit or person at the same moment: the next try finds it.
      if (!(error instanceof AlreadyThere) || tries === triesAfterCollision) throw error;
    }
  }
}

async function takeOverRows({ job, input, rows, now }: Step, transaction: Transaction): Promise<Job> {
  const taken = rows.slice(job.cursor, job.cursor + rowsPerStep);
  const facts = await namedIn(taken, transaction);
  const { people, units, tally, bad } = mergeRows(taken, { ...facts, importerId: job.startedBy, acceptRenames: input.acceptRenames, now });
  const cursor = job.cursor + taken.length;
  const finished = cursor === rows.length && !input.wholeRoster;
  // The job goes first: of two steps at once, one stops here, before it meets what the other has written.
  const problems = [...job.problems, ...problemsAmong(taken, bad)].slice(0, problemsMost);
  const next = await advance(transaction, job, { state: finished ? 'finished' : 'running', cursor, tally: addTallies(job.tally, tally), problems, movedAt: now });
  await transaction.insert('units', units.added);
  await transaction.insert('people', people.added);
  for (const unit of units.changed) await transaction.replace('units', unit);
  for (const person of people.changed) await transaction.replace('people', person);
  return next;
}

async function letAbsentLeave({ job, input, rows, now }: Step, transaction: Transaction): Promise<Job> {
  const searched = await atPlant(transaction, input.absentUpTo, searchedPerStep);
  const absent = absentFrom(rows, job.startedBy, searched);
  const leaving = absent.slice(0, rowsPerStep);
  const upTo = (absent.length > rowsPerStep ? leaving : searched).at(-1)?.workNumber ?? input.absentUpTo;
  const finished = searched.length < searchedPerStep && absent.length <= rowsPerStep;
  const next = await advance(transaction, job, {
    state: finished ? 'finished' : 'running',
    input: { ...input, absentUpTo: upTo },
    cursor: job.cursor + leaving.length,
    tally: leaving.length > 0 ? addTallies(job.tally, { leftByAbsence: leaving.length }) : job.tally,
    movedAt: now,
  });
  if (leaving.length === 0) return next;
  const people = await transaction.find('people', { where: { _id: { in: leaving.map(({ _id }) => _id) } }, limit: rowsPerStep });
  for (const person of people) await transaction.replace('people', leftPerson(person, daysLater(now, -1)));
  return next;
}

async function advance(transaction: Transaction, job: Job, changes: Partial<Job>): Promise<Job> {
  const next = { ...job, ...changes };
  await transaction.replace('jobs', next);
  return { ...next, version: next.version + 1 };
}
