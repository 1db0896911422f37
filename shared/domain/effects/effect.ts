import type { MoveInput, OfferedMove } from '../../model/moveInputs';
import type { Unit } from '../../model/person';
import type { Said, Suggestion } from '../../model/suggestion';
import type { GivenScore } from '../../model/score';
import type { Policy, PolicyNumbers } from '../../policy/policy';
import { ok, type Result } from '../../result';

/** Someone who may be asked to carry an idea out. */
export type Candidate = { readonly id: string; readonly name: string };

/** What an effect may look at besides its input. */
export type Situation = {
  readonly suggestion: Suggestion;
  readonly policy: Pick<Policy, 'version'>;
  readonly numbers: PolicyNumbers;
  readonly now: Date;
  /** Who makes the move. */
  readonly byId: string;
  readonly byName: string;
  /** The implementer named in the call, if that person is on the roster and at the plant. */
  readonly candidate: Candidate | null;
  /** The earlier suggestion named in the call. */
  readonly original: Suggestion | null;
  /** Those named in the call who are experts of another group today. */
  readonly experts: readonly Candidate[];
  /** The unit named in the call. */
  readonly unit: Pick<Unit, '_id' | 'name'> | null;
};

/** What a move changes besides status and holder, and what the history keeps of it. */
export type Effect = { readonly change: Partial<Suggestion>; readonly said: Said; readonly score?: GivenScore };
export type EffectRefusal =
  | 'secrecyUnconfirmed' | 'contentIncomplete' | 'implementerUnknown' | 'dayPast' | 'dayTooFar' | 'notImplementable' | 'originalUnfit' | 'unitUnknown'
  | 'appealTooLate' | 'expertsUnfit' | 'reasonNeeded' | 'alreadyBegun' | 'nothingToCorrect';

export type Effects<M extends OfferedMove> = {
  readonly [N in M]: (input: MoveInput<N>, situation: Situation) => Result<Effect, EffectRefusal>;
};

export const withWords = (words: string): Said => (words ? { words } : {});

/** A move that changes nothing but status and holder. */
export const spoken = ({ words }: { words: string }): Result<Effect, never> => ok({ change: {}, said: withWords(words) });
