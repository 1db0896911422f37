import fc from 'fast-check';
import { offeredMoves } from '../plant/samples';
import { everyone, type Who } from '../plant/testPlant';

/**
 * One thing that somebody tries. `likely`: what is due for a suggestion, done by who should do it. `anything`: any move
 * by anybody. `again`: an earlier call repeated as it was; `tampered`: under its id, something else.
 */
export type Attempt =
  | { readonly kind: 'submit'; readonly who: Who; readonly variant: number }
  | { readonly kind: 'likely'; readonly target: number; readonly variant: number }
  | { readonly kind: 'anything'; readonly who: Who; readonly move: (typeof offeredMoves)[number]; readonly target: number; readonly variant: number }
  | { readonly kind: 'again'; readonly target: number }
  | { readonly kind: 'tampered'; readonly target: number };

/** What happens at one moment: several attempts at once, each perhaps sent twice; some hours after the moment before. */
export type Moment = { readonly hoursLater: number; readonly attempts: readonly (Attempt & { readonly sentTwice: boolean })[] };
export type Story = readonly Moment[];

const who = fc.constantFrom(...everyone);
const target = fc.noBias(fc.nat({ max: 30 }));
const variant = fc.noBias(fc.nat({ max: 59 }));

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('submit' as const), who, variant }) },
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('likely' as const), target, variant }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('anything' as const), who, move: fc.constantFrom(...offeredMoves), target, variant }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), target }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tampered' as const), target }) },
);

const sent = fc.tuple(attempt, fc.integer({ min: 1, max: 12 })).map(([tried, dice]) => ({ ...tried, sentTwice: dice === 12 }));

const moment: fc.Arbitrary<Moment> = fc.record({
  hoursLater: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat({ max: 72 }) }),
  attempts: fc.oneof(
    { weight: 7, arbitrary: fc.array(sent, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(sent, { minLength: 2, maxLength: 3 }) },
  ),
});

/** Somebody files, then anything may happen. */
export const story: fc.Arbitrary<Story> = fc.tuple(who, fc.array(moment, { minLength: 1, maxLength: 36, size: 'max' })).map(([first, moments]) => [
  { hoursLater: 0, attempts: [{ kind: 'submit', who: first, variant: 0, sentTwice: false }] },
  ...moments,
]);
