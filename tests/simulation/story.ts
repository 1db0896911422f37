import fc from 'fast-check';
import type { OfferedMove } from '#shared/model/moveInputs';
import { roleNames, type Role } from '#shared/policy/roles';
import { offeredMoves } from '../plant/samples';
import { everyone, type Who } from '../plant/testPlant';

/**
 * `lost`: the answer does not reach the phone, which sends the same call again at the next moment. `killed`: the function dies at a
 * request to the database, within its transaction or beside it, and the phone sends the call again, too. `conflict`: the database
 * undoes the transaction of one of its requests, as it does when another was quicker.
 */
export type Sending = 'once' | 'twice' | 'lost' | { readonly killedAt: number; readonly carriedOut: boolean } | { readonly conflictAt: number };

/**
 * One thing that somebody tries. `likely`: what is due for a suggestion, or a move that is, done by somebody who should do it. `anything`:
 * any move by anybody. `again`: an earlier call repeated as it was; `tampered`: under its id, something else. `give` and
 * `take`: somebody of the office, or now and then somebody else, changes a role. `leave`: the roster says that somebody
 * has left the plant. `night`: the timer fires. `season`: the office does what is next with the season. `reserve`, `giveBack` and
 * `handOut`: somebody at the shelf or the desk. `batch`: the office does what is next with the monthly awards.
 */
export type Attempt =
  | { readonly kind: 'submit'; readonly who: Who; readonly variant: number }
  | { readonly kind: 'likely'; readonly target: number; readonly variant: number; readonly move?: OfferedMove }
  | { readonly kind: 'anything'; readonly who: Who; readonly move: (typeof offeredMoves)[number]; readonly target: number; readonly variant: number }
  | { readonly kind: 'again'; readonly target: number }
  | { readonly kind: 'tampered'; readonly target: number }
  | { readonly kind: 'give'; readonly who: Who; readonly role: Role; readonly variant: number }
  | { readonly kind: 'take'; readonly who: Who; readonly variant: number }
  | { readonly kind: 'leave'; readonly who: Who }
  | { readonly kind: 'night' }
  | LedgerAttempt;

/** What moves points and money without being a move of a suggestion. */
export type LedgerAttempt =
  | { readonly kind: 'season' | 'batch'; readonly variant: number }
  | { readonly kind: 'reserve' | 'giveBack' | 'handOut'; readonly who: Who; readonly target: number; readonly variant: number };

/** What happens at one moment: several attempts at once, some hours after the moment before. */
export type Moment = { readonly hoursLater: number; readonly attempts: readonly (Attempt & { readonly sent: Sending })[] };
export type Story = readonly Moment[];

const who = fc.constantFrom(...everyone);
const target = fc.noBias(fc.nat({ max: 60 }));
const variant = fc.noBias(fc.nat({ max: 9_999 }));

type Weighted = { readonly weight: number; readonly arbitrary: fc.Arbitrary<Attempt> };

const lives: readonly Weighted[] = [
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('submit' as const), who, variant }) },
  { weight: 100, arbitrary: fc.record({ kind: fc.constant('likely' as const), target, variant }) },
  { weight: 24, arbitrary: fc.record({ kind: fc.constant('anything' as const), who, move: fc.constantFrom(...offeredMoves), target, variant }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('again' as const), target }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('tampered' as const), target }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('give' as const), who, role: fc.constantFrom(...roleNames), variant }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('take' as const), who, variant }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('night' as const) }) },
];

const redeeming = (...kinds: readonly ('reserve' | 'giveBack' | 'handOut')[]): fc.Arbitrary<Attempt> => fc.record({ kind: fc.constantFrom(...kinds), who, target, variant });
const ledger: readonly Weighted[] = [
  ...lives,
  { weight: 24, arbitrary: fc.record({ kind: fc.constant('season' as const), variant }) },
  { weight: 30, arbitrary: redeeming('reserve') },
  { weight: 8, arbitrary: redeeming('giveBack') },
  { weight: 14, arbitrary: redeeming('handOut') },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('batch' as const), variant }) },
];

const sending: fc.Arbitrary<Sending> = fc.oneof(
  { weight: 42, arbitrary: fc.constant('once' as const) },
  { weight: 2, arbitrary: fc.constant('twice' as const) },
  { weight: 2, arbitrary: fc.constant('lost' as const) },
  { weight: 4, arbitrary: fc.record({ killedAt: fc.integer({ min: 1, max: 14 }), carriedOut: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ conflictAt: fc.integer({ min: 1, max: 14 }) }) },
);
const sentAs = (attempt: fc.Arbitrary<Attempt>) => fc.tuple(attempt, sending).map(([tried, how]) => ({ ...tried, sent: how }));

const momentsOf = (sent: fc.Arbitrary<Moment['attempts'][number]>, hours: { readonly few: number }): fc.Arbitrary<Moment> => fc.record({
  hoursLater: fc.oneof({ weight: hours.few, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.nat({ max: 72 }) }, { weight: 1, arbitrary: fc.nat({ max: 900 }) }),
  attempts: fc.oneof(
    { weight: 6, arbitrary: fc.array(sent, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(sent, { minLength: 2, maxLength: 4 }) },
  ),
});

/** Several people want the same thing, or the same code is given back and handed out, at one moment. */
const rush: fc.Arbitrary<Moment> = fc.tuple(target, fc.array(sentAs(redeeming('reserve', 'giveBack', 'handOut', 'handOut')), { minLength: 2, maxLength: 5 }))
  .map(([same, attempts]) => ({ hoursLater: 0, attempts: attempts.map((attempt) => ({ ...attempt, target: same })) }));

/** What stories are told of: the lives of suggestions, or these together with everything that moves points and money. */
export const plots = {
  lives: momentsOf(sentAs(fc.oneof(...lives)), { few: 5 }),
  ledger: fc.oneof({ weight: 9, arbitrary: momentsOf(sentAs(fc.oneof(...ledger)), { few: 8 }) }, { weight: 1, arbitrary: rush }),
};
export type Plot = keyof typeof plots;

/** Several people file at once. */
export const filing = (authors: readonly Who[]): Moment =>
  ({ hoursLater: 0, attempts: authors.map((author, variant) => ({ kind: 'submit', who: author, variant, sent: 'once' })) });

/** The office fills the panel of stamping, and the groups of equipment and safety: enough people for a quorum. */
export const panels: Moment = {
  hoursLater: 0,
  attempts: ([['zhao', 'unitReviewer', 4], ['lin', 'unitReviewer', 4], ['qian', 'expert', 2], ['zhao', 'expert', 2], ['gao', 'expert', 1], ['he', 'expert', 1], ['chen', 'groupLead', 1]] as const)
    .map(([who, role, variant]) => ({ kind: 'give', who, role, variant, sent: 'once' })),
};

const each = (many: number, move: OfferedMove): Moment => ({
  hoursLater: 1, attempts: Array.from({ length: many }, (_, target) => ({ kind: 'likely', target, variant: 100 * target + target + 1, move, sent: 'once' })),
});
/** Makes the season, two prizes of one and two, and opens it. */
const seasonOpens: Story = [63, 42, 42, 46, 42, 42].map((variant) => ({ hoursLater: 1, attempts: [{ kind: 'season', variant, sent: 'once' }] }));

/** How a story begins: several file; in one of the ledger what they filed is concluded, and the office opens a season. */
export const beginnings: { readonly [P in Plot]: (authors: readonly Who[]) => Story } = {
  lives: (authors) => [panels, filing(authors)],
  ledger: (authors) => [filing(authors), ...(['accept', 'score', 'adopt'] as const).map((move) => each(authors.length, move)), ...seasonOpens],
};

/** Who files first, and whether everybody keeps the roles they have: then nothing may ever lie with nobody, not even until the night. */
export const beginning = fc.record({ authors: fc.array(who, { minLength: 1, maxLength: 8 }), steady: fc.boolean() });
