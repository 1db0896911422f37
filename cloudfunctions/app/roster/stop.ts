import type { Job } from '#shared/model/job';
import { ok, refuse, type Result } from '#shared/result';
import type { Host } from '../context';

/** Stops an import between two steps. Refusals: `notFound`, `jobNotRunning`. */
export function stopJob(jobId: string, { store, now }: Pick<Host, 'store' | 'now'>): Promise<Result<Job, 'notFound' | 'jobNotRunning'>> {
  return store.transact(async (transaction) => {
    const job = await transaction.get('jobs', jobId);
    if (!job || job.kind !== 'rosterImport') return refuse('notFound');
    if (job.state !== 'running') return refuse('jobNotRunning');
    const stopped: Job = { ...job, state: 'stopped', movedAt: now };
    await transaction.replace('jobs', stopped);
    return ok(stopped);
  });
}
