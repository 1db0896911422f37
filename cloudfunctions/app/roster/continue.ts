import type { Host } from '../context';
import { stepImport } from './step';
import { stopJob } from './stop';

const jobsAtOnce = 10;

/**
 * Carries running imports on until they are finished or `forMs` milliseconds have passed: for the timer, when nobody's
 * phone does it any more. An import whose file is gone is stopped.
 */
export async function continueImports(host: Pick<Host, 'store' | 'files' | 'now' | 'log'>, forMs: number): Promise<void> {
  const until = performance.now() + forMs;
  const running = await host.store.find('jobs', { where: { kind: 'rosterImport', state: 'running' }, limit: jobsAtOnce });
  for (const { _id } of running) {
    for (let state = 'running'; state === 'running' && performance.now() < until;) {
      const stepped = await stepImport(_id, host);
      state = stepped.ok ? stepped.value.state : 'stopped';
      if (stepped.ok) continue;
      host.log({ job: _id, refusal: stepped.refusal });
      await stopJob(_id, host);
    }
  }
}
