import * as z from 'zod';
import { templateNames } from '../policy/messageTemplates';
import { stored } from './common';

const template = z.enum(templateNames);
const count = z.number().int().nonnegative();

/** What a person accepted of each template, by the count of taps, and how many messages of it are left. */
export const balance = z.object({ accepted: count, declined: count, left: count });

/** One person's subscriptions 消息提醒; its id is the person's. WeChat tells nobody what is left, so we count. */
export const subscription = z.object({
  _id: z.string(),
  ...stored,
  balances: z.partialRecord(template, balance),
  /** The last calls that changed it: a repeated one changes nothing. */
  recent: z.array(z.object({ requestId: z.string(), inputHash: z.string() })),
});
export type Subscription = z.infer<typeof subscription>;

/**
 * One message to one person about one move: `<history id>-<person id>`. `claimed` before it is sent; whoever finds it so
 * later knows that its outcome is unknown, and lets it be: nobody gets a message twice.
 */
export const message = z.object({
  _id: z.string(),
  ...stored,
  personId: z.string(),
  template,
  suggestionId: z.string(),
  /** Field of the template → what people read. */
  data: z.record(z.string(), z.string()),
  state: z.enum(['claimed', 'waiting', 'sent', 'refused', 'failed', 'unknown']),
  tries: count,
  /** When it is tried again; `null` unless it waits. */
  nextTryAt: z.date().nullable(),
  /** What WeChat answered last. */
  error: z.string().nullable(),
  claimedAt: z.date(),
});
export type Message = z.infer<typeof message>;

/** Where somebody who follows the history stands: it is read from `from` on, behind the place `after`, in a pass begun at `begunAt`. */
export const reading = z.object({ _id: z.string(), ...stored, from: z.date(), after: z.string().nullable().default(null), begunAt: z.date().nullable().default(null) });
export type Reading = z.infer<typeof reading>;
