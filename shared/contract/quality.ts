import * as z from 'zod';
import { reasonFaults } from '../model/quality';
import { figureNames } from '../policy/figures';
import { moveNames } from '../policy/moves';
import { moment } from './views';

/** A Shanghai month, `2026-11`. */
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/).describe('Shanghai month, YYYY-MM; the present one when left out');
const scope = z.string().regex(/^(unit|group):[\w-]{1,64}$/).describe('unit:<unit id> or group:<expert group>');

export const qualityInputs = {
  month: z.strictObject({ month: month.optional() }),
  scope: z.strictObject({ month: month.optional(), scope }),
  cases: z.strictObject({ month, scope, figure: z.enum(figureNames), personId: z.string().max(64).optional().describe('Only what this person did') }),
} as const;

/** Within how many hours half and nine tenths were done; `null` where there is none, or it took longer than half a year. */
const duration = z.object({ medianHours: z.number().int().nullable(), p90Hours: z.number().int().nullable() });

/** `response` counts hours of working days, 24 each; `decision` hours of the clock. */
export const figuresView = z.object({ counts: z.record(z.enum(figureNames), z.number().int()), response: duration, decision: duration });
export type FiguresView = z.infer<typeof figuresView>;

/** `countedUpTo`: what was done until then is in the figures; `null` before the first night. */
const counted = { month: z.string(), countedUpTo: moment.nullable() };
export const scopeLine = z.object({ scope: z.string(), name: z.string(), figures: figuresView });
export type ScopeLine = z.infer<typeof scopeLine>;

export const qualityPlant = z.object({ ...counted, figures: figuresView.nullable() });
export const qualityMine = z.object({ ...counted, scopes: z.array(scopeLine), mayOpen: z.array(z.object({ scope: z.string(), name: z.string() })) });
export const qualityScope = z.object({
  ...counted, ...scopeLine.shape, figures: figuresView.nullable(),
  people: z.array(z.object({ id: z.string(), name: z.string(), figures: figuresView })),
});
export type QualityScopeView = z.infer<typeof qualityScope>;

/** One case behind a figure. */
export const caseLine = z.object({
  id: z.string(),
  at: moment,
  move: z.enum(moveNames),
  people: z.array(z.string()),
  suggestionId: z.string(),
  number: z.string(),
  title: z.string(),
  responseHours: z.number().nullable(),
  decisionHours: z.number().nullable(),
  fault: z.enum(reasonFaults).nullable(),
});
export type CaseLine = z.infer<typeof caseLine>;
