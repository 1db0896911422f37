import * as z from 'zod';
import { day, id } from '../model/common';
import { readable } from '../model/readable';
import { policyNumbers } from '../policy/policy';
import { policyPaths } from '../text/policy';
import type { Endpoint } from './endpoint';
import { moment } from './views';

const path = z.enum(policyPaths);
const number = z.number().int();
const requestId = id.describe('Made on the phone; a repeated call with it answers as the first time');
const proposal = {
  from: day.describe('The first day on which it counts, tomorrow or later'),
  changes: z.partialRecord(path, number, '只能改规定里已有的数字').describe('Only the numbers that change'),
};
const year = z.number().int().min(2000).max(2100);
const days = z.array(day).max(366);

const policyInputs = {
  preview: z.strictObject(proposal),
  propose: z.strictObject({ requestId, ...proposal, note: z.string().overwrite(readable).trim().max(500).default('') }),
  cancel: z.strictObject({ requestId, version: z.string().max(20) }),
};

const calendarInputs = {
  get: z.strictObject({ year: year.optional().describe('The current year when left out') }),
  set: z.strictObject({
    requestId, year, daysOff: days, daysWorked: days,
    version: number.optional().describe('The version the caller saw; refused when it has moved on'),
  }),
};

const { awardYuan, points, due, scoring, content, estimate, annual } = policyNumbers.shape;
/** What anybody may know of the policy: everything but how bindings are guarded. */
export const policyInForce = z.object({ version: z.string(), from: day, awardYuan, points, due, scoring, content, estimate, annual });
export type PolicyInForce = z.infer<typeof policyInForce>;

const difference = z.object({ path, before: number, after: number });

export const policyPreview = z.object({ version: z.string(), from: day, differences: z.array(difference) });
export type PolicyPreview = z.infer<typeof policyPreview>;

export const policyLine = z.object({
  version: z.string(),
  from: day,
  state: z.enum(['coming', 'inForce', 'past', 'cancelled']),
  note: z.string(),
  /** `null`: it came with the scheme. */
  byName: z.string().nullable(),
  at: moment.nullable(),
  cancelledBy: z.string().nullable(),
  cancelledAt: moment.nullable(),
  differences: z.array(difference),
});
export type PolicyLine = z.infer<typeof policyLine>;

export const policyView = z.object({
  inForce: z.object({ version: z.string(), from: day }),
  numbers: z.record(path, number),
  /** The first day on which a change made now can count. */
  earliest: day,
  /** Every version, newest first. */
  history: z.array(policyLine),
});
export type PolicyView = z.infer<typeof policyView>;

export const calendarView = z.object({
  year,
  /** Years that may be looked at and changed. */
  years: z.array(year),
  /** As they count from `from` on. */
  daysOff: days,
  daysWorked: days,
  from: day,
  version: number,
  history: z.array(z.object({ at: moment, byName: z.string(), from: day, nowOff: days, nowWorked: days })),
});
export type CalendarView = z.infer<typeof calendarView>;

export const policyEndpoints = {
  'policy.current': {
    what: 'The numbers in force that concern everybody: awards, points, due times, what a suggestion must hold',
    input: z.strictObject({}), output: policyInForce, who: ['visitor'], refusals: [],
  },
  'policy.get': {
    what: 'Every number in force, and each version with what it changed, by whom', input: z.strictObject({}), output: policyView, who: ['office'], refusals: [],
  },
  'policy.preview': {
    what: 'What a new version would change; changes nothing', input: policyInputs.preview, output: policyPreview, who: ['office'],
    refusals: ['fromTooEarly', 'policyComing', 'policyFaulty', 'nothingToCorrect'],
  },
  'policy.propose': {
    what: 'Let a new version come into force on a day', input: policyInputs.propose, output: policyView, who: ['office'],
    refusals: ['fromTooEarly', 'policyComing', 'policyFaulty', 'nothingToCorrect', 'idReused'],
  },
  'policy.cancel': {
    what: 'Take back a version that is not in force yet', input: policyInputs.cancel, output: policyView, who: ['office'],
    refusals: ['notFound', 'policyInForce', 'idReused'],
  },
  'calendar.get': {
    what: 'The days of a year that do not follow the week, and who changed them', input: calendarInputs.get, output: calendarView, who: ['office'], refusals: [],
  },
  'calendar.set': {
    what: 'Set the days of a year that do not follow the week, from tomorrow on', input: calendarInputs.set, output: calendarView, who: ['office'],
    refusals: ['calendarFaulty', 'nothingToCorrect', 'changedMeanwhile', 'idReused'],
  },
} as const satisfies Record<string, Endpoint>;
