import * as z from 'zod';
import { signalKinds } from '../policy/signals';
import { stored } from './common';

export const signalStates = ['open', 'seen'] as const;
export type SignalState = (typeof signalStates)[number];

/**
 * Something of a closed month that the office may want to look at; it changes nothing by itself. Its id names month, kind,
 * scope and person: found again it is the same one.
 */
export const signal = z.object({
  _id: z.string(),
  ...stored,
  month: z.string(),
  kind: z.enum(signalKinds),
  /** `unit:u7` or `group:safetyEnvironment`: where it was found. */
  scope: z.string(),
  scopeName: z.string(),
  /** `null`: the unit as a whole. */
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** So many of all: filings of the last days, adoptions, quick conclusions; pairs among filings. */
  some: z.number().int(),
  all: z.number().int(),
  /** The bound that was met: days, percent or seconds. */
  bound: z.number().int(),
  /** Numbers of suggestions that say nearly the same; the most alike ones. */
  pairs: z.array(z.object({ first: z.string(), second: z.string(), percent: z.number().int() })),
  /** What is behind it, at most twenty. */
  suggestions: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
  foundAt: z.date(),
  state: z.enum(signalStates),
  seen: z.object({ requestId: z.string(), inputHash: z.string(), byId: z.string(), byName: z.string(), words: z.string(), at: z.date() }).nullable(),
});
export type Signal = z.infer<typeof signal>;
