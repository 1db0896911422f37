import type { Who } from '../plant/testPlant';
import type { Story } from './story';

const filed = (who: Who) => ({ kind: 'submit', who, variant: 0, sentTwice: false }) as const;
const at = (...attempts: Story[number]['attempts']) => ({ hoursLater: 1, attempts });

/** Shrunk from runs of the simulation that found a fault, each with what it was. */
export const failedOnce: readonly (readonly [what: string, told: Story])[] = [
  ['the only one in the office files, in a unit without a specialist: it waits for a leader', [at(filed('zhou'))]],
];
