import * as z from 'zod';
import { categoryNames } from '../policy/categories';
import { statuses } from '../policy/moves';
import { suggestionLine } from './views';

/**
 * Which part of the work: `due` waits for the caller; `overdue` of that, what is late; `others`: open in a unit for which
 * the caller reviews, and held by somebody else; `standardise`: completed ideas that may become the standard; `reported`:
 * for the office, what is overdue for days in the whole plant, whoever holds it.
 */
export const queueParts = ['due', 'overdue', 'others', 'standardise', 'reported'] as const;
export type QueuePart = (typeof queueParts)[number];

export const queueFilter = z.strictObject({
  show: z.enum(queueParts).default('due'),
  status: z.enum(statuses).optional(),
  category: z.enum(categoryNames).optional(),
  teamId: z.string().max(64).optional(),
});

/** `place`: as `cursor` it begins the list behind this one, even when this one has moved away meanwhile. */
export const queueLine = suggestionLine.extend({ place: z.string() });

const counted = <T extends z.ZodType>(value: T) => z.array(z.object({ value, count: z.number().int() }));

/** What one part of the queue holds, to choose from; `more`: only the most urgent were counted. */
export const queueOverview = z.object({
  show: z.enum(queueParts),
  count: z.number().int(),
  overdue: z.number().int(),
  more: z.boolean(),
  statuses: counted(z.enum(statuses)),
  categories: counted(z.enum(categoryNames)),
  teams: z.array(z.object({ value: z.string(), name: z.string(), count: z.number().int() })),
  /** The caller reviews for a unit, so that something may be with others. */
  hasUnit: z.boolean(),
  /** The caller is of the office, to which the whole plant's overdue is reported. */
  hasPlant: z.boolean(),
  /** The caller judges what others filed, and may search it. */
  maySearch: z.boolean(),
  /** Blind second reviews that the caller may give; they have a list of their own. */
  blind: z.number().int(),
});
export type QueueOverview = z.infer<typeof queueOverview>;
