import * as z from 'zod';
import { id } from '../model/common';
import { moveInputs } from '../model/moveInputs';
import { categoryNames } from '../policy/categories';
import { criteria } from '../policy/criteria';
import { grades, proposals } from '../policy/grades';
import type { Endpoint } from './endpoint';
import { cursor, page } from './page';
import { moment, picture } from './views';

/** What was written, and nothing of whose it is or what became of it. */
const blindLine = z.object({ id: z.string(), month: z.string(), title: z.string(), category: z.enum(categoryNames), photos: z.number().int(), dueAt: moment, overdue: z.boolean() });

const blindView = blindLine.extend({
  problem: z.string(),
  measure: z.string(),
  effect: z.string(),
  photos: z.array(picture),
  weights: z.record(z.enum(criteria), z.number().int()),
  gradeFrom: z.record(z.enum(grades), z.number().int()),
});
export type BlindView = z.infer<typeof blindView>;

/** Told once the second review is given: its band beside what had been concluded. */
const blindResult = z.object({ points: z.number(), band: z.enum(proposals), concluded: z.enum(proposals), agrees: z.boolean(), number: z.string() });
export type BlindResult = z.infer<typeof blindResult>;

const requestId = id.describe('Made on the phone; a repeated call with it answers as the first time');

/** The blind second review of a sample of conclusions. */
export const blindEndpoints = {
  'blind.list': {
    what: 'Suggestions of the caller’s groups that wait for a blind second review by somebody who was not involved',
    input: z.strictObject({ cursor }), output: page(blindLine), who: ['expert'], refusals: [],
  },
  'blind.get': {
    what: 'One of them to be judged: what was written, without author, unit, grade and history',
    input: z.strictObject({ id }), output: blindView, who: ['expert'], refusals: ['notFound', 'blindGiven'],
  },
  'blind.give': {
    what: 'Give the marks of the second review, once; only then what had been concluded is told',
    input: z.strictObject({ requestId, id }).extend(moveInputs.score.shape), output: blindResult, who: ['expert'],
    refusals: ['notFound', 'blindGiven', 'classifiedWord', 'textRefused', 'idReused'],
  },
} as const satisfies Record<string, Endpoint>;
