import { rulesOn } from '../rulebook';
import type { NightlyContext, NightlyHost, NightlyStep } from './step';
import { nightlySteps } from './steps';

/** How each step ended: `more` is for the next run to go on with, `failed` for it to try again. */
export type NightlyReport = {
  readonly steps: Readonly<Record<string, 'done' | 'more' | 'failed'>>;
  readonly counts: Readonly<Record<string, number>>;
};

/**
 * Gives every step a turn, then another to those that have more, until all are done or `forMs` milliseconds have passed:
 * a long one keeps nobody waiting. A step that throws is logged, and out until the next run.
 */
export async function runNightly(host: NightlyHost, forMs: number, steps: Readonly<Record<string, NightlyStep>> = nightlySteps): Promise<NightlyReport> {
  const until = performance.now() + forMs;
  const counts: Record<string, number> = {};
  const count = (what: string, by = 1) => { counts[what] = (counts[what] ?? 0) + by; };
  const context: NightlyContext = { ...host, ...await rulesOn(host.now, host.store), count };
  const ended: Record<string, 'done' | 'more' | 'failed'> = Object.fromEntries(Object.keys(steps).map((name) => [name, 'more']));
  for (let waiting = Object.entries(steps); waiting.length > 0 && performance.now() < until; waiting = waiting.filter(([name]) => ended[name] === 'more')) {
    for (const [name, step] of waiting) {
      if (performance.now() < until) ended[name] = await turn(name, step, context);
    }
  }
  host.log({ requestId: host.requestId, steps: ended, counts });
  return { steps: ended, counts };
}

async function turn(name: string, step: NightlyStep, context: NightlyContext): Promise<'done' | 'more' | 'failed'> {
  try {
    return await step(context);
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    context.log({ requestId: context.requestId, step: name, fault });
    return 'failed';
  }
}
