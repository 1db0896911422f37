import * as z from 'zod';
import { annualKinds, componentNames, qualityPartNames } from '../policy/annual';
import { fen, id, month, stored } from './common';

const by = { byId: z.string(), byName: z.string(), at: z.date() };

/** One of the plant, as they are when they are named. */
const named = z.object({ id: z.string(), workNumber: z.string(), name: z.string(), unitId: z.string(), unitName: z.string() });
export type Named = z.infer<typeof named>;

/** A suggestion that is awarded, with its first author. */
const awardedSuggestion = z.object({ id: z.string(), number: z.string(), title: z.string(), authorId: z.string() });
export type AwardedSuggestion = z.infer<typeof awardedSuggestion>;

/** 热点议案: the topic and everybody concerned. */
const topic = z.object({ id, name: z.string(), people: z.array(named) });
export type Topic = z.infer<typeof topic>;

/** What one unit or person is given for one cause; the key names the cause: `unit:u7`, `specialist:p-1`, `topic:t1:p-1`. */
export const annualLine = z.object({
  key: z.string(),
  kind: z.enum(annualKinds),
  amountFen: fen,
  unitId: z.string(),
  unitName: z.string(),
  /** `null`: the unit itself. */
  person: named.pick({ id: true, workNumber: true, name: true }).nullable(),
  suggestion: awardedSuggestion.omit({ authorId: true }).nullable(),
  /** What for, in words, where the kind does not say it: which unit, which topic. */
  words: z.string(),
});
export type AnnualLine = z.infer<typeof annualLine>;

const count = z.number().int();
/** Hundredths of a point; `null`: no data. */
const score = count.nullable();

/** A unit in the order: its place, shared in a tie, its components, and the shares of quality with their numbers. */
const rankedUnit = z.object({
  id: z.string(), name: z.string(), composite: score, place: count.nullable(), tied: z.boolean(),
  components: z.array(z.object({ name: z.enum(componentNames), score, weight: count })),
  parts: z.array(z.object({ name: z.enum(qualityPartNames), of: count, base: count, score, weight: count })),
});
export type RankedUnit = z.infer<typeof rankedUnit>;

/** A later change of what a line comes to: an entry of its own, named in the next list. */
const correction = z.object({
  requestId: id, inputHash: z.string(), ...by, words: z.string(),
  line: annualLine,
  /** What is given besides, or taken back. */
  changeFen: fen,
  /** The list that names it; `null` until there is one. */
  list: z.number().int().nullable(),
});
export type Correction = z.infer<typeof correction>;

/**
 * The annual awards 专项奖励 of one year; its id is the year. What the office decided, and from the confirmation on the
 * sheet as it was confirmed. Wage totals stand here and nowhere else: office and leaders alone read it.
 */
export const annualAward = z.object({
  _id: z.string(),
  ...stored,
  year: z.number().int(),
  /** `draft`: may be changed; `paying`: confirmed, its entries are being made; `paid`: all are there. */
  state: z.enum(['draft', 'paying', 'paid']),
  /** The excellent units, where the office decided a tie or departed from the order. */
  selection: z.object({ unitIds: z.array(z.string()), words: z.string(), ...by }).nullable(),
  wageMonth: month,
  wages: z.array(z.object({ unitId: z.string(), fen: fen.nonnegative() })),
  congress: z.array(awardedSuggestion),
  topics: z.array(topic),
  /** As confirmed: the policy followed, the order of the units then, every line, and who did it. */
  sheet: z.object({
    policyVersion: z.string(), inputHash: z.string(), ...by,
    units: z.array(rankedUnit),
    excellent: z.array(z.string()),
    lines: z.array(annualLine),
  }).nullable(),
  /** How many lines have their entry. */
  posted: z.number().int().nonnegative(),
  corrections: z.array(correction),
  /** The payment lists 发放单: the first is the sheet, each further one the corrections until then. */
  lists: z.array(z.object({ number: z.number().int(), ...by, file: z.string().nullable() })),
  /** What the office did with it; the ids were made on the phone. */
  changes: z.array(z.object({ requestId: id, inputHash: z.string(), what: z.enum(['units', 'wages', 'congress', 'topic']), ...by })),
});
export type AnnualAward = z.infer<typeof annualAward>;
