import * as z from 'zod';
import { missingThings } from '../domain/annual/preview';
import { fen, id, month } from '../model/common';
import { readable, readableLine } from '../model/readable';
import { annualKinds, componentNames, qualityPartNames } from '../policy/annual';
import type { Endpoint } from './endpoint';
import { cursor, page } from './page';
import { moment } from './views';

const requestId = id.describe('Made on the phone; a repeated call with it answers as the first time');
const count = z.number().int();
const year = count.min(2000).max(2100);
const reference = z.string().min(1).max(64);
const reason = z.string().overwrite(readable).trim().min(4).max(500);
const version = count.nonnegative().describe('The version the caller saw; refused when it has moved on');
/** Hundredths of a point, 0 to 10,000; `null`: no data. */
const score = count.nullable();
const done = z.object({ byName: z.string(), at: moment });

/** Somebody as a list of awards names them. */
const personShown = z.object({ id: z.string(), workNumber: z.string(), name: z.string(), unitName: z.string() });
const suggestionShown = z.object({ id: z.string(), number: z.string(), title: z.string() });

const unitLine = z.object({
  id: z.string(), name: z.string(), place: count.nullable(), tied: z.boolean(), excellent: z.boolean(), composite: score,
  components: z.array(z.object({ name: z.enum(componentNames), score, weight: count })),
  wageFen: fen.nullable(), awardFen: fen.nullable(),
});
export type AnnualUnit = z.infer<typeof unitLine>;

/** One line of a payment list. */
export const annualLineView = z.object({
  key: z.string(), kind: z.enum(annualKinds), amountFen: fen, unitName: z.string(), workNumber: z.string().nullable(), name: z.string().nullable(),
  suggestion: suggestionShown.nullable(), words: z.string(),
  /** What it comes to after its corrections. */
  nowFen: fen,
});
export type AnnualLineView = z.infer<typeof annualLineView>;

/** A year's awards with everything that is decided, known and missing. */
export const annualView = z.object({
  year, state: z.enum(['draft', 'paying', 'paid']), version: count, isOver: z.boolean(), policyVersion: z.string(),
  /** How many excellent units there are, and what percentage of the wage total each gets. */
  unitsMost: count, wagePercent: count,
  units: z.array(unitLine),
  isTied: z.boolean(),
  selection: done.extend({ words: z.string() }).nullable(),
  wageMonth: month,
  topTen: z.array(suggestionShown).nullable(),
  congress: z.array(suggestionShown),
  topics: z.array(z.object({ id: z.string(), name: z.string(), people: count })),
  sums: z.array(z.object({ kind: z.enum(annualKinds), lines: count, amountFen: fen })),
  lines: count, amountFen: fen, capitals: z.string(),
  missing: z.array(z.enum(missingThings)),
  mayDecide: z.boolean(), mayConfirm: z.boolean(), mayCorrect: z.boolean(),
  confirmed: done.nullable(),
  /** How many lines have their entry. */
  posted: count,
  lists: z.array(done.extend({ number: count })),
  /** Corrections that no list names yet. */
  corrections: z.array(done.extend({ line: annualLineView, words: z.string() })),
});
export type AnnualView = z.infer<typeof annualView>;

const part = z.object({ name: z.enum(qualityPartNames), of: count, base: count, score, weight: count });
const caseLine = z.object({ id: z.string(), at: moment, suggestion: suggestionShown, words: z.string(), counts: z.boolean().describe('Whether it is one of those that raise the share') });
export type AnnualCase = z.infer<typeof caseLine>;

const changing = { requestId, year, version };
const drawn = ['annualConfirmed', 'changedMeanwhile', 'idReused'] as const;

/** The annual awards 专项奖励 of a year, from what is known to what is paid. */
export const annualEndpoints = {
  'annual.get': {
    what: 'A year’s awards as they stand, the one that is on when none is named: units in their order, what is decided, what is missing, what it comes to',
    input: z.strictObject({ year: year.optional() }), output: annualView, who: ['office', 'leader'], refusals: [],
  },
  'annual.unit': {
    what: 'What one unit’s composite is made of: each component, and the shares of quality with their numbers',
    input: z.strictObject({ year, unitId: reference }), output: unitLine.omit({ wageFen: true, awardFen: true }).extend({ parts: z.array(part), leastEffective: count }), who: ['office', 'leader'], refusals: ['notFound'],
  },
  'annual.cases': {
    what: 'The suggestions or reviews behind one share of a unit’s quality',
    input: z.strictObject({ year, unitId: reference, part: z.enum(qualityPartNames), cursor }), output: page(caseLine), who: ['office', 'leader'], refusals: [],
  },
  'annual.choose': {
    what: 'Decide a tie, or depart from the order of the units, with the reason; no unit goes back to the order',
    input: z.strictObject({ ...changing, unitIds: z.array(reference).max(100), words: reason }), output: annualView, who: ['office'], refusals: [...drawn, 'unitsUnfit'],
  },
  'annual.wages': {
    what: 'Type in the wage totals of units in the month that counts; another month begins anew',
    input: z.strictObject({ ...changing, month, wages: z.array(z.strictObject({ unitId: reference, fen: fen.min(0).max(100_000_000_000) })).max(100) }),
    output: annualView, who: ['office'], refusals: [...drawn, 'unitsUnfit'],
  },
  'annual.proposals': {
    what: 'The workers’ congress proposals of a year that count, and which of them are formal ones',
    input: z.strictObject({ year, cursor }), output: page(suggestionShown.extend({ authorName: z.string(), formal: z.boolean() })), who: ['office', 'leader'], refusals: [],
  },
  'annual.congress': {
    what: 'Say which proposals of the workers’ congress are formal ones',
    input: z.strictObject({ ...changing, suggestionIds: z.array(id).max(200) }), output: annualView, who: ['office'], refusals: [...drawn, 'proposalUnfit'],
  },
  'annual.people': {
    what: 'People by work numbers or whole names, many at once, as they stand in a list; names that several have, and what nobody is called, are told apart',
    input: z.strictObject({ text: z.string().trim().min(1).max(10_000) }),
    output: z.object({ found: z.array(personShown), several: z.array(z.object({ name: z.string(), people: z.array(personShown) })), unknown: z.array(z.string()) }), who: ['office'], refusals: [],
  },
  'annual.topic': {
    what: 'Everybody concerned by one hot topic', input: z.strictObject({ year, topicId: id }),
    output: z.object({ name: z.string(), people: z.array(personShown) }), who: ['office', 'leader'], refusals: ['notFound'],
  },
  'annual.setTopic': {
    what: 'Name a hot topic with everybody concerned; with nobody it is taken out',
    input: z.strictObject({ ...changing, topicId: id, name: z.string().overwrite(readableLine).trim().min(2).max(60), personIds: z.array(reference).max(500) }),
    output: annualView, who: ['office'], refusals: [...drawn, 'peopleUnfit', 'topicsFull'],
  },
  'annual.confirm': {
    what: 'Confirm a year’s sheet as it was looked at, for good; asked again it answers how far the payment is',
    input: z.strictObject({ year, version, amountFen: fen, withoutTopTen: z.boolean().default(false) }), output: annualView, who: ['office', 'leader'],
    refusals: ['yearNotOver', 'annualIncomplete', 'changedMeanwhile'],
  },
  'annual.step': { what: 'Carry the making of its entries on by some people', input: z.strictObject({ year }), output: annualView, who: ['office', 'leader'], refusals: ['annualUnpaid'] },
  'annual.lines': {
    what: 'The lines of the sheet by kind: as they would be, or of a confirmed year those of one payment list',
    input: z.strictObject({ year, list: count.min(1).default(1), kind: z.enum(annualKinds).optional(), cursor }), output: page(annualLineView), who: ['office', 'leader'], refusals: [],
  },
  'annual.correct': {
    what: 'Set right what a line of a paid year comes to, or add one that was forgotten, by a further entry that the next list names',
    input: z.strictObject({ requestId, year, key: z.string().min(3).max(160), amountFen: fen.min(0).max(1_000_000_000), words: reason }), output: annualView, who: ['office'],
    refusals: ['notFound', 'annualUnpaid', 'nothingToCorrect', 'idReused'],
  },
  'annual.closeList': {
    what: 'Put the corrections made since the last list into the list of this number', input: z.strictObject({ year, number: count.min(2).max(1000) }), output: annualView, who: ['office'],
    refusals: ['nothingToPay'],
  },
  'annual.sheet': {
    what: 'One payment list as .xlsx, with its address', input: z.strictObject({ year, list: count.min(1) }), output: z.object({ name: z.string(), url: z.string() }),
    who: ['office', 'leader'], refusals: ['notFound'],
  },
} as const satisfies Record<string, Endpoint>;
