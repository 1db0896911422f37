import { continueImports } from '../roster/continue';
import type { NightlyStep } from './step';

/** Everything the timer does, in this order; the names are what the log counts under. */
export const nightlySteps: Readonly<Record<string, NightlyStep>> = {
  continueImports,
};
