import type { JobView } from '#shared/contract/roster';
import type { Failure, Reply } from '../../../api/call';

type World = {
  readonly step: (jobId: string) => Promise<Reply<'roster.step'>>;
  readonly show: (job: JobView) => void;
  /** Asked between steps; “no” leaves the import where it is. */
  readonly goesOn: () => boolean;
};

/**
 * Carries an import on, one step a call, until it is finished, stopped by somebody, or not wanted any more. Gives the
 * reason when it could not go on; calling again takes it up where it stands.
 */
export async function carryOn(from: JobView, { step, show, goesOn }: World): Promise<Failure | null> {
  for (let job = from; job.state !== 'finished' && goesOn();) {
    const reply = await step(job.id);
    if (!reply.ok) return reply;
    job = reply.data;
    if (goesOn()) show(job);
    if (job.state === 'stopped') return null;
  }
  return null;
}
