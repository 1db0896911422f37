import * as z from 'zod';
import { fen } from '../model/common';
import { trialPaths } from '../policy/trialPaths';
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

/** 规则试算: other numbers on a year that was. */
export const trialEndpoints = {
  'trial.step': {
    what: 'What some hundred suggestions filed in a year would have brought under other numbers; goes on at `next` and writes nothing',
    input: z.strictObject({
      year: number.min(2000).max(2100), changes: z.partialRecord(z.enum(trialPaths), number, '只能试算奖励、积分和等级分数'), cursor,
    }),
    output: trialPart, who: ['office', 'leader'], refusals: ['policyFaulty'],
  },
} as const satisfies Record<string, Endpoint>;
