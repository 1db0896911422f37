import type { NightlyContext } from '../nightly/step';
import { stepImport } from './step';
import { stopJob } from './stop';

const jobsAtOnce = 10;

/** Carries each running import on by one step, when nobody's phone does it any more. One whose file is gone is stopped. */
export async function continueImports(context: Pick<NightlyContext, 'store' | 'files' | 'now' | 'log' | 'count'>): Promise<'done' | 'more'> {
  const running = await context.store.find('jobs', { where: { kind: 'rosterImport', state: 'running' }, limit: jobsAtOnce });
  let more = false;
  for (const { _id } of running) {
    const stepped = await stepImport(_id, context);
    context.count('importSteps');
    if (stepped.ok) {
      more ||= stepped.value.state === 'running';
      continue;
    }
    context.log({ job: _id, refusal: stepped.refusal });
    await stopJob(_id, context);
  }
  return more ? 'more' : 'done';
}
