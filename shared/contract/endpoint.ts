import type * as z from 'zod';
import type { Capacity, Move } from '../policy/moves';
import type { Role } from '../policy/roles';
import type { Refusal } from '../text/refusals';

/**
 * Who may call. `visitor`: anyone, bound or not. `employee`: anyone bound and at the plant; what the person may then do
 * with one suggestion the table of moves decides. A role: holders of it, in any unit or group; the handler checks which.
 */
export type Caller = 'visitor' | 'employee' | Role;

/** One thing the phone may ask of the cloud, as data. */
export type Endpoint = {
  readonly what: string;
  /** Strict: a key it does not know is a mistake that would otherwise pass in silence, such as an implementer misspelt. */
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly who: readonly Caller[];
  /** What a caller must be ready to be told; those that any endpoint may answer are added by the host. */
  readonly refusals: readonly Refusal[];
  /** The move it makes, with the capacities in which it may be made. */
  readonly move?: { readonly name: Move; readonly by: readonly Capacity[] };
};
