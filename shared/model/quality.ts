import * as z from 'zod';
import { figureNames } from '../policy/figures';
import { moveNames } from '../policy/moves';
import { stored } from './common';

/** Why the words of a refusal are no real reason. */
export const reasonFaults = ['tooShort', 'canned', 'repeated'] as const;
export type ReasonFault = (typeof reasonFaults)[number];

/**
 * One thing that a reviewer did, as review quality counts it: written once by the nightly walk over history, never
 * changed. Its id is that of the history entry it comes from, with the other's id behind it for a pair, `appeal` for the
 * outcome of one.
 */
export const reviewFact = z.object({
  _id: z.string(),
  ...stored,
  /** `unit:u7` or `group:safetyEnvironment`: whose review it was. */
  scope: z.string(),
  scopeName: z.string(),
  /** Shanghai month of the deed, `2026-11`. */
  month: z.string(),
  at: z.date(),
  /** Who did it; both of a pair. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  personIds: z.array(z.string()),
  suggestionId: z.string(),
  suggestionNumber: z.string(),
  suggestionTitle: z.string(),
  move: z.enum(moveNames),
  /** The figures in which it counts, once in each. */
  counted: z.array(z.enum(figureNames)),
  /** From its arrival to the first answer, on working days. */
  responseMinutes: z.number().int().nonnegative().nullable(),
  /** How long it stood with those who concluded. */
  decisionMinutes: z.number().int().nonnegative().nullable(),
  /** A refusal's words without blanks and signs; empty for everything else. */
  words: z.string(),
  fault: z.enum(reasonFaults).nullable(),
});
export type ReviewFact = z.infer<typeof reviewFact>;

/** Sums of facts: cases by figure, and how long they took as bars of a histogram. */
export const figures = z.object({
  counts: z.partialRecord(z.enum(figureNames), z.number().int()),
  response: z.array(z.number().int()),
  decision: z.array(z.number().int()),
});
export type Figures = z.infer<typeof figures>;

/** Review quality of one month and scope (or `plant`), `2026-11:unit:u7`, whole and for each reviewer. */
export const qualityMonth = z.object({
  _id: z.string(),
  ...stored,
  month: z.string(),
  scope: z.string(),
  scopeName: z.string(),
  total: figures,
  people: z.array(z.object({ id: z.string(), name: z.string(), figures })),
});
export type QualityMonth = z.infer<typeof qualityMonth>;

/** How far a nightly walk over an ordered collection has come. */
export const walk = z.object({
  _id: z.string(),
  ...stored,
  /** The cursor behind the last one taken. */
  place: z.string(),
  /** The moment of that one. */
  upTo: z.date(),
});
