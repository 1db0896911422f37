import type { Who } from '../plant/testPlant';
import { filing, panels, type Story } from './story';

/** Shrunk from runs of the simulation that found a fault, each with what it was. */
export const failedOnce: readonly (readonly [what: string, told: Story])[] = [
  ['the only one in the office files, in a unit without a specialist: it waits for a leader', [filing(['zhou' satisfies Who])]],
  ['a call is killed while it reads the table of frequencies on the first submit of a day: its neighbour reads it again', [
    panels, filing(['lin']),
    { hoursLater: 1, attempts: [{ kind: 'submit', who: 'lin', variant: 0, sent: 'once' }] },
    { hoursLater: 14, attempts: [{ kind: 'likely', target: 0, variant: 0, sent: 'once' }] },
    { hoursLater: 1, attempts: [
      { kind: 'tampered', target: 17, sent: { killedAt: 3, carriedOut: false } }, { kind: 'submit', who: 'lin', variant: 0, sent: 'once' },
      { kind: 'likely', target: 0, variant: 0, sent: 'once' },
    ] },
    { hoursLater: 0, attempts: [{ kind: 'likely', target: 0, variant: 0, sent: 'once' }] },
  ]],
];
