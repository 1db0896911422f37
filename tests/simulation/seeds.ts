import type { Who } from '../plant/testPlant';
import { filing, type Story } from './story';

/** Shrunk from runs of the simulation that found a fault, each with what it was. */
export const failedOnce: readonly (readonly [what: string, told: Story])[] = [
  ['the only one in the office files, in a unit without a specialist: it waits for a leader', [filing(['zhou' satisfies Who])]],
];
