import * as z from 'zod';
import { fen } from '../model/common';
import { annualKinds } from '../policy/annual';
import { annualTrialPaths, trialPaths } from '../policy/trialPaths';
import type { Endpoint } from './endpoint';
import { cursor } from './page';
import { tierPoints, tiersMost } from './season';

const number = z.number().int();
const sums = z.object({ points: number, awardsFen: fen });

const party = z.object({ id: z.string(), name: z.string(), before: sums, after: sums });
export type TrialParty = z.infer<typeof party>;

/** What some suggestions of a year brought, and would bring: by the unit they were filed in, and for each person who gains or loses. */
export const trialPart = z.object({
  suggestions: number,
  units: z.array(party),
  people: z.array(party.extend({ unitName: z.string() })),
  next: z.string().nullable(),
});
export type TrialPart = z.infer<typeof trialPart>;

/** A year's annual awards as they are or would be confirmed, beside what other amounts would make of them. */
const annualTrial = z.object({
  confirmed: z.boolean(),
  kinds: z.array(z.object({ kind: z.enum(annualKinds), lines: number, beforeFen: fen, afterFen: fen })),
  people: z.array(z.object({ id: z.string(), name: z.string(), unitName: z.string(), beforeFen: fen, afterFen: fen })),
});
export type AnnualTrial = z.infer<typeof annualTrial>;

const change = z.object({ before: number, after: number });

/** How many of some people have each tier of a season as their highest, and would have; and those for whom it differs, with the place of their tier, counted from 0 (-1: none). */
export const tierPart = z.object({
  tiers: z.array(z.object({ name: z.string(), points: change, people: change })),
  none: change,
  people: z.array(change.extend({ id: z.string(), name: z.string(), unitName: z.string(), earned: number })),
  next: z.string().nullable(),
});
export type TierPart = z.infer<typeof tierPart>;

/** 规则试算: other numbers on a year that was. */
export const trialEndpoints = {
  'trial.step': {
    what: 'What some hundred suggestions filed in a year would have brought under other numbers; goes on at `next` and writes nothing',
    input: z.strictObject({
      year: number.min(2000).max(2100), changes: z.partialRecord(z.enum(trialPaths), number, '只能试算奖励、积分、等级分数和评分权重'), cursor,
    }),
    output: trialPart, who: ['office', 'leader'], refusals: ['policyFaulty'],
  },
  'trial.annual': {
    what: 'What a year’s annual awards would have come to under other amounts, by kind and for whoever gains or loses; writes nothing',
    input: z.strictObject({ year: number.min(2000).max(2100), changes: z.partialRecord(z.enum(annualTrialPaths), number, '只能试算专项奖励的金额') }),
    output: annualTrial, who: ['office', 'leader'], refusals: ['policyFaulty'],
  },
  'trial.tiers': {
    what: 'Which tier of a year’s season some hundred people would have reached at other prices, by what they earned that year; goes on at `next` and writes nothing',
    input: z.strictObject({
      year: number.min(2000).max(2100), points: z.array(tierPoints).max(tiersMost).optional().describe('Of each tier, cheapest first; as they are when left out'), cursor,
    }),
    output: tierPart, who: ['office', 'leader'], refusals: ['seasonMissing', 'triedTiersUnfit'],
  },
} as const satisfies Record<string, Endpoint>;
