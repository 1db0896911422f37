import * as z from 'zod';
import { reasonFaults } from '../model/quality';
import { figureNames } from '../policy/figures';
import { moveNames } from '../policy/moves';
import { blindEndpoints } from './blind';
import type { Endpoint } from './endpoint';
import { cursor, page } from './page';
import { signalEndpoints } from './signals';
import { moment } from './views';

/** A Shanghai month, `2026-11`. */
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/).describe('Shanghai month, YYYY-MM; the present one when left out');
const scope = z.string().regex(/^(unit|group):[\w-]{1,64}$/).describe('unit:<unit id> or group:<expert group>');

const qualityInputs = {
  month: z.strictObject({ month: month.optional() }),
  scope: z.strictObject({ month: month.optional(), scope }),
  cases: z.strictObject({ month, scope, figure: z.enum(figureNames), personId: z.string().max(64).optional().describe('Only what this person did') }),
} as const;

/** Within how many hours half and nine tenths were done; `null` where there is none, or it took longer than half a year. */
const duration = z.object({ medianHours: z.number().int().nullable(), p90Hours: z.number().int().nullable() });

/** `response` counts hours of working days, 24 each; `decision` hours of the clock. */
const figuresView = z.object({ counts: z.record(z.enum(figureNames), z.number().int()), response: duration, decision: duration });
export type FiguresView = z.infer<typeof figuresView>;

/** `countedUpTo`: what was done until then is in the figures; `null` before the first night. */
const counted = { month: z.string(), countedUpTo: moment.nullable() };
const scopeLine = z.object({ scope: z.string(), name: z.string(), figures: figuresView });
export type ScopeLine = z.infer<typeof scopeLine>;

const qualityPlant = z.object({ ...counted, figures: figuresView.nullable() });
const qualityMine = z.object({ ...counted, scopes: z.array(scopeLine), mayOpen: z.array(z.object({ scope: z.string(), name: z.string() })) });
const qualityScope = z.object({
  ...counted, ...scopeLine.shape, figures: figuresView.nullable(),
  people: z.array(z.object({ id: z.string(), name: z.string(), figures: figuresView })),
});
export type QualityScopeView = z.infer<typeof qualityScope>;

/** One case behind a figure. */
const caseLine = z.object({
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

/** How reviews were done, month by month, and the second look at some of them. */
export const qualityEndpoints = {
  ...blindEndpoints,
  ...signalEndpoints,
  'quality.plant': {
    what: 'Review quality of a month in the whole plant', input: qualityInputs.month, output: qualityPlant, who: ['office', 'leader'], refusals: [],
  },
  'quality.scopes': {
    what: 'Review quality of a month in each unit and expert group in which somebody reviewed',
    input: qualityInputs.month.extend({ cursor }), output: page(scopeLine), who: ['office', 'leader'], refusals: [],
  },
  'quality.scope': {
    what: 'Review quality of a month in one unit or expert group, whole and for each reviewer; specialists and leads see their own',
    input: qualityInputs.scope, output: qualityScope, who: ['office', 'leader', 'specialist', 'groupLead'], refusals: [],
  },
  'quality.mine': {
    what: 'Review quality of a month as far as the caller reviewed, in each unit and expert group',
    input: qualityInputs.month, output: qualityMine, who: ['specialist', 'unitReviewer', 'expert', 'groupLead', 'office', 'leader'], refusals: [],
  },
  'quality.cases': {
    what: 'The cases behind one figure of review quality; of others only to those who see their figures',
    input: qualityInputs.cases.extend({ cursor }), output: page(caseLine),
    who: ['specialist', 'unitReviewer', 'expert', 'groupLead', 'office', 'leader'], refusals: [],
  },
} as const satisfies Record<string, Endpoint>;
