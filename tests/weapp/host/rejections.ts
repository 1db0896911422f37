import vm from 'node:vm';
import { describe, type Findings } from './findings';

type Listener = (reason: unknown, promise: Promise<unknown>) => void;

/**
 * Makes promises that nobody handles a finding until the returned function is called.
 * Takes the place of other listeners meanwhile: the test runner would count what a scenario is about to assert on.
 */
export function watchRejections(findings: Findings): () => void {
  // In jest, `process` is a copy that never hears of rejections; the main context has the real one.
  const real = vm.runInThisContext('process') as NodeJS.Process;
  const others = real.listeners('unhandledRejection') as Listener[];
  const listener: Listener = (reason) => findings.error(`unhandled rejection: ${describe(reason)}`);
  real.removeAllListeners('unhandledRejection');
  real.on('unhandledRejection', listener);
  return () => {
    real.off('unhandledRejection', listener);
    for (const other of others) real.on('unhandledRejection', other);
  };
}
