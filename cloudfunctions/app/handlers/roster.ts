import type { Answered, Parsed } from '#shared/contract/index';
import { tally, type JobView } from '#shared/contract/roster';
import { isBad } from '#shared/domain/roster/rows';
import type { Job } from '#shared/model/job';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere } from '../../store/store';
import type { Context } from '../context';
import { isIssued } from '../folders';
import { previewOf } from '../roster/preview';
import { loadSheet, type LoadedSheet } from '../roster/sheet';
import { stepImport, type ImportInput } from '../roster/step';
import { stopJob } from '../roster/stop';
import { absentPeople } from '../roster/stored';

export async function preview(input: Parsed<'roster.preview'>, context: Context): Promise<Answered<'roster.preview'>> {
  if (!await isIssued([input.fileId], input.folderId, 'roster', context)) return refuse('foreignFile');
  const loaded = await loadSheet(input.fileId, context);
  return loaded.ok ? ok(await previewOf(loaded.value.sheet, input, context)) : loaded;
}

export async function start(input: Parsed<'roster.start'>, context: Context): Promise<Answered<'roster.start'>> {
  const repeat = await earlier(input.requestId, context);
  if (repeat) return repeat;
  if (!await isIssued([input.fileId], input.folderId, 'roster', context)) return refuse('foreignFile');
  const loaded = await loadSheet(input.fileId, context);
  if (!loaded.ok) return loaded;
  if (loaded.value.sheet.rows.every(isBad)) return refuse('nothingToImport');
  const begun = await newImport(input, loaded.value, context);
  try {
    return await context.store.transact(async (transaction) => {
      // Two calls at the very same moment may both find none running: harmless, each row is compared afresh when its turn comes.
      const [running] = await transaction.find('jobs', { where: { kind: 'rosterImport', state: 'running' }, limit: 1 });
      if (running) return refuse('jobRunning');
      await transaction.insert('jobs', [begun]);
      return ok(viewOf(begun));
    });
  } catch (error) {
    const collided = error instanceof AlreadyThere ? await earlier(input.requestId, context) : null;
    if (collided) return collided;
    throw error;
  }
}

/** A repeated call answers with the job that the first one began, as far as it is now. */
async function earlier(requestId: string, { store, caller, inputHash }: Context): Promise<Result<JobView, 'idReused'> | null> {
  const known = await store.get('jobs', requestId);
  if (!known) return null;
  return known.startedBy === caller._id && known.input.callHash === inputHash ? ok(viewOf(known)) : refuse('idReused');
}

async function newImport(input: Parsed<'roster.start'>, { sheet, fileHash }: LoadedSheet, context: Context): Promise<Job> {
  const { requestId, fileId, wholeRoster, acceptRenames } = input;
  const { caller, store, now, inputHash } = context;
  const absent = wholeRoster ? await absentPeople(sheet.rows, caller._id, store) : [];
  const stored: ImportInput = { fileId, fileHash, wholeRoster, acceptRenames, callHash: inputHash, absentUpTo: '' };
  return {
    _id: requestId, schema: 1, version: 1, kind: 'rosterImport', state: 'running', input: stored,
    cursor: 0, total: sheet.rows.length + absent.length, tally: {}, problems: [], startedBy: caller._id, startedAt: now, movedAt: now,
  };
}

export async function step({ jobId }: Parsed<'roster.step'>, context: Context): Promise<Answered<'roster.step'>> {
  const stepped = await stepImport(jobId, context);
  return stepped.ok ? ok(viewOf(stepped.value)) : stepped;
}

export async function stop({ jobId }: Parsed<'roster.stop'>, context: Context): Promise<Answered<'roster.stop'>> {
  const stopped = await stopJob(jobId, context);
  return stopped.ok ? ok(viewOf(stopped.value)) : stopped;
}

export async function job({ jobId }: Parsed<'roster.job'>, { store }: Context): Promise<Answered<'roster.job'>> {
  const [latest] = await store.find('jobs', {
    where: { kind: 'rosterImport', ...(jobId ? { _id: jobId } : {}) }, orderBy: { field: 'startedAt', direction: 'desc' }, limit: 1,
  });
  return ok({ job: latest ? viewOf(latest) : null });
}

function viewOf({ _id, state, cursor, total, tally: counted, problems, startedAt }: Job): JobView {
  const done = state === 'finished' ? total : Math.min(cursor, total);
  return { id: _id, state, done, total, tally: tally.parse(counted), problems: state === 'running' ? [] : problems, startedAt: startedAt.toISOString() };
}
