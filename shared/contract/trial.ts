import * as z from 'zod';
import { fen } from '../model/common';
import { annualKinds } from '../policy/annual';
import { annualTrialPaths, trialPaths } from '../policy/trialPaths';
import type { Endpoint } from './endpoint';
import { cursor } from './page';

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
} as const satisfies Record<string, Endpoint>;
