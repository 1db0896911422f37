import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobView } from '#shared/contract/roster';
import { call, type Failure } from '../../../api/call';
import { carryOn } from './carryOn';

export type Import = {
  /** The latest that is known of it. */
  readonly job: JobView | null;
  /** Whether this page is carrying it on just now. */
  readonly going: boolean;
  /** Why it could not go on. */
  readonly failure: Failure | null;
  readonly goOn: (from: JobView) => Promise<void>;
  /** Stops it in the cloud too; whether it stands still now. */
  readonly pause: () => Promise<boolean>;
};

async function jobNow(jobId: string): Promise<JobView | null> {
  const reply = await call('roster.job', { jobId });
  return reply.ok ? reply.data.job : null;
}

const step = (jobId: string) => call('roster.step', { jobId });

/** An import, carried on by this page as long as it is open; one that was running when the page opened goes on by itself. */
export function useImport(known: JobView | null): Import {
  const [job, setJob] = useState(known);
  const [going, setGoing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Only the latest run goes on: a pause, a new run or leaving the page ends the one before.
  const latest = useRef(0);

  const goOn = useCallback(async (from: JobView) => {
    const mine = ++latest.current;
    setJob(from);
    setGoing(true);
    setFailure(null);
    const failed = await carryOn(from, { step, show: setJob, goesOn: () => latest.current === mine });
    if (latest.current !== mine) return;
    setGoing(false);
    setFailure(failed);
  }, []);

  const pause = async () => {
    if (!job) return true;
    latest.current += 1;
    const reply = await call('roster.stop', { jobId: job.id });
    setGoing(false);
    // When it cannot be stopped, it may just have come to its end: then that is the news.
    const latestJob = reply.ok ? reply.data : await jobNow(job.id);
    if (latestJob && latestJob.state !== 'running') setJob(latestJob);
    else if (!reply.ok) setFailure(reply);
    return latestJob !== null && latestJob.state !== 'running';
  };

  const wasRunning = useRef(known?.state === 'running' ? known : null);
  useEffect(() => {
    if (wasRunning.current) void goOn(wasRunning.current);
    return () => { latest.current += 1; };
  }, [goOn]);
  return { job, going, failure, goOn, pause };
}
