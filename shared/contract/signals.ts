import * as z from 'zod';
import { id, month } from '../model/common';
import { signalStates } from '../model/signal';
import { signalKinds } from '../policy/signals';
import type { Endpoint } from './endpoint';
import { cursor, page } from './page';
import { moment } from './views';

const wordsMost = 200;

const signalView = z.object({
  id: z.string(),
  month: z.string(),
  kind: z.enum(signalKinds),
  /** The unit or expert group in which it was found. */
  scopeName: z.string(),
  /** Whom it concerns; `null` for the unit as a whole. */
  personName: z.string().nullable(),
  /** What was seen, in figures. */
  words: z.string(),
  suggestions: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
  /** Who looked at it, when, and what was found; `null` until then. */
  seen: z.object({ byName: z.string(), at: moment, words: z.string() }).nullable(),
});
export type SignalView = z.infer<typeof signalView>;

const seenView = z.object({ id: z.string(), words: z.string(), byName: z.string() });

/** Things of a closed month that are worth a look; nothing follows from them by itself. */
export const signalEndpoints = {
  'quality.signals': {
    what: 'What of a closed month is worth a look, or was looked at and with what result: bursts, near-duplicates, reviewers who adopt everything or conclude in seconds; no judgement',
    input: z.strictObject({ month: month.describe('Shanghai month, YYYY-MM'), state: z.enum(signalStates).default('open'), cursor }), output: page(signalView), who: ['office', 'leader'], refusals: [],
  },
  'quality.seen': {
    what: 'Note that one of them was looked at, with a word; it then stands among those looked at',
    input: z.strictObject({
      requestId: id.describe('Made on the phone; a repeated call with it answers as the first time'),
      id: z.string().max(300), words: z.string().trim().min(2).max(wordsMost),
    }),
    output: seenView, who: ['office'], refusals: ['notFound', 'signalSeen', 'classifiedWord', 'textRefused', 'idReused'],
  },
} as const satisfies Record<string, Endpoint>;
