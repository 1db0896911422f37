import * as z from 'zod';
import { day, fen, fileId, id } from '../model/common';
import { readable, readableLine } from '../model/readable';
import { reservationStates, seasonStates, tier } from '../model/season';
import { cursor, page } from './page';
import { moment, personLine } from './views';

const requestId = id.describe('Made on the phone; a repeated call with it answers as the first time');
const version = z.number().int().describe('The version the caller saw; refused when it has moved on');
const line = (min: number, max: number) => z.string().overwrite(readableLine).trim().min(min).max(max);
const reason = z.string().overwrite(readable).trim().max(200).default('');
const year = z.number().int().min(2000).max(2100);
const seasonId = id.describe('The season, `season-2026`');

// The upper bounds catch a slip of the finger.
export const tierPoints = z.number().int().min(1).max(10_000);
export const tiersMost = 12;
const plan = {
  opensOn: day, endsOn: day.describe('Last day on which prizes can be reserved'), collectBy: day.describe('Last day on which they are handed out'),
  limitPerPerson: z.number().int().min(1).max(20),
  tiers: z.array(z.strictObject({ name: line(1, 12), points: tierPoints })).min(1).max(tiersMost).describe('Cheapest first'),
};
const prizeFields = {
  name: line(1, 30), words: z.string().overwrite(readable).trim().max(300).default(''), tierId: z.string().max(4),
  valueFen: z.number().int().min(0).max(10_000_000), stock: z.number().int().min(0).max(2000),
  picture: fileId.optional().describe('Uploaded into the folder that was opened with this requestId, or the picture it has'),
};

export const seasonInputs = {
  get: z.strictObject({ seasonId: seasonId.optional().describe('The latest when left out') }),
  create: z.strictObject({ requestId, year, ...plan, limitPerPerson: plan.limitPerPerson.optional().describe('As the policy says when left out') }),
  change: z.strictObject({ requestId, seasonId, version, ...plan }),
  open: z.strictObject({ requestId, seasonId }),
  one: z.strictObject({ seasonId }),
  addPrize: z.strictObject({ requestId, seasonId, ...prizeFields }),
  changePrize: z.strictObject({ requestId, prizeId: id, version, ...prizeFields }),
  stock: z.strictObject({ prizeId: id }),
  report: z.strictObject({ seasonId, cursor }),
  sheet: z.strictObject({ seasonId, what: z.enum(['pickUp', 'payroll']).describe('By unit with a place to sign, or the value of what each person was handed out') }),
};

export const prizeInputs = {
  reserve: z.strictObject({ requestId, prizeId: id, points: z.number().int().positive().describe('The price that the person saw') }),
  cancel: z.strictObject({ requestId, reservationId: id, words: reason.describe('Why, when the office cancels for somebody') }),
  wish: z.strictObject({ prizeId: id, wanted: z.boolean() }),
  mine: z.strictObject({ cursor }),
};

export const deskInputs = {
  find: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  handOut: z.strictObject({ requestId, reservationId: id }),
  list: z.strictObject({ seasonId: seasonId.optional(), unitId: z.string().max(64).optional(), state: z.enum(reservationStates).default('reserved'), cursor }),
};

export const phases = ['draft', 'coming', 'reserving', 'collecting', 'overdue', 'closing', 'closed'] as const;

const picture = z.string().nullable().describe('An address that works for about an hour');

/** A prize as the office keeps it. */
export const prizeView = z.object({
  id: z.string(), version: z.number().int(), name: z.string(), words: z.string(), tierId: z.string(), valueFen: fen,
  fileId: z.string().nullable(), picture,
  /** How many there should be, and how many stand on the shelf or are reserved by now. */
  stock: z.number().int(), ready: z.number().int(),
  left: z.number().int(),
});
export type PrizeView = z.infer<typeof prizeView>;

/** A season as the office keeps it. */
export const seasonView = z.object({
  id: z.string(), version: z.number().int(), year, state: z.enum(seasonStates), phase: z.enum(phases),
  opensOn: day, endsOn: day, collectBy: day, limitPerPerson: z.number().int(), tiers: z.array(tier), closesFrom: day.nullable(),
  prizes: z.array(prizeView),
  /** All seasons, newest first. */
  seasons: z.array(z.object({ id: z.string(), year, state: z.enum(seasonStates) })),
});
export type SeasonView = z.infer<typeof seasonView>;

export const stockView = z.object({ stock: z.number().int(), ready: z.number().int(), done: z.boolean() });

/** What closing would do: whose points would lapse, the most first. */
export const closingView = z.object({
  pending: z.number().int().describe('Reservations neither handed out nor cancelled; at most 100 are counted'),
  isOver: z.boolean(), nextDay: day, people: z.number().int(), points: z.number().int(),
  most: z.array(personLine.pick({ id: true, name: true, workNumber: true, unitName: true }).extend({ points: z.number().int() })),
});
export type ClosingView = z.infer<typeof closingView>;

export const lapseView = z.object({ left: z.number().int().describe('People whose points have not lapsed yet; at most 100 are counted'), done: z.boolean() });

/** One reservation as the desk and the lists show it. */
export const reservationLine = z.object({
  id: z.string(), personName: z.string(), workNumber: z.string(), unitId: z.string(), unitName: z.string(), teamName: z.string().nullable(),
  prizeId: z.string(), prizeName: z.string(), valueFen: fen, points: z.number().int(), state: z.enum(reservationStates),
  reservedAt: moment, settledAt: moment.nullable(), settledBy: z.string().nullable(), words: z.string(),
});
export type ReservationLine = z.infer<typeof reservationLine>;

export const deskView = reservationLine.extend({ picture, collectBy: day, own: z.boolean() });
export type DeskView = z.infer<typeof deskView>;

/** The caller’s own, with the code to show at the desk while it is to be collected. */
export const myReservation = reservationLine.omit({ personName: true, workNumber: true, valueFen: true }).extend({ code: z.string().nullable(), picture, collectBy: day });
export type MyReservation = z.infer<typeof myReservation>;

/** What a person can have: the season, the prizes, the balance. `season` is `null` when there is none. */
export const shelfView = z.object({
  season: z.object({
    id: z.string(), year, phase: z.enum(phases), opensOn: day, endsOn: day, collectBy: day, limitPerPerson: z.number().int(), tiers: z.array(tier),
  }).nullable(),
  balance: z.number().int(),
  reserved: z.number().int().describe('Reservations of the caller that stand'),
  prizes: z.array(prizeView.pick({ id: true, name: true, words: true, tierId: true, picture: true, left: true }).extend({ wished: z.boolean() })),
});
export type ShelfView = z.infer<typeof shelfView>;

export const reserveReceipt = z.object({ id: z.string(), code: z.string(), prizeName: z.string(), points: z.number().int() });
export const settleReceipt = z.object({ id: z.string(), prizeId: z.string(), personName: z.string(), prizeName: z.string(), points: z.number().int(), at: moment });

const office = ['office'] as const;
const desk = ['specialist', 'office'] as const;
const ofText = ['classifiedWord', 'textRefused'] as const;
const ofPrize = [...ofText, 'foreignFile', 'photoMissing', 'photoUnreadable', 'photoCarriesLocation', 'photoTooLarge'] as const;

/** Redemption: what the office prepares, what people take, what the desk hands out. */
export const seasonEndpoints = {
  'season.get': {
    what: 'A season with its prizes and stock, and which seasons there are', input: seasonInputs.get, who: office, refusals: ['notFound'],
    output: z.object({ season: seasonView.nullable(), usualLimit: z.number().int().describe('How many a person may have by the policy in force, for a season that is prepared') }),
  },
  'season.create': {
    what: 'Prepare the season of a points year; nobody sees it until it is opened', input: seasonInputs.create, output: seasonView, who: office,
    refusals: ['seasonExists', 'seasonDatesUnfit', 'tiersUnfit', ...ofText, 'idReused'],
  },
  'season.change': {
    what: 'Change a season; once it is open only its last days, a higher limit and names', input: seasonInputs.change, output: seasonView, who: office,
    refusals: ['notFound', 'changedMeanwhile', 'seasonDatesUnfit', 'tiersUnfit', 'limitUnfit', 'seasonNotOpen', ...ofText, 'idReused'],
  },
  'season.open': {
    what: 'Let people see the season and from its first day on reserve', input: seasonInputs.open, output: seasonView, who: office,
    refusals: ['notFound', 'seasonNotReady', 'seasonRunning', 'idReused'],
  },
  'season.previewClose': { what: 'What closing would let lapse; changes nothing', input: seasonInputs.one, output: closingView, who: office, refusals: ['notFound'] },
  'season.close': {
    what: 'Close a season: from tomorrow on points of its year go to the next, and what is left lapses', input: seasonInputs.open, output: seasonView, who: office,
    refusals: ['notFound', 'seasonNotOver', 'reservationsPending', 'seasonNotOpen', 'idReused'],
  },
  'season.lapse': { what: 'Let the points of the next twenty people lapse, from the day on which the season is closed', input: seasonInputs.one, output: lapseView, who: office, refusals: ['notFound', 'notYetClosed'] },
  'season.report': { what: 'Every reservation of a season, to add up by unit and prize and to export', input: seasonInputs.report, output: page(reservationLine), who: office, refusals: [] },
  'season.sheet': { what: 'A list of a season as .xlsx, with its address', input: seasonInputs.sheet, output: z.object({ name: z.string(), url: z.string() }), who: office, refusals: ['notFound'] },
  'season.wishes': {
    what: 'How many people wish for each prize', input: seasonInputs.report, output: page(z.object({ prizeId: z.string(), people: z.number().int() })), who: office, refusals: [],
  },
  'prize.add': { what: 'Add a prize to a season', input: seasonInputs.addPrize, output: prizeView, who: office, refusals: ['notFound', 'seasonNotOpen', 'tierUnknown', ...ofPrize, 'idReused'] },
  'prize.change': {
    what: 'Change a prize; in an open season not its tier', input: seasonInputs.changePrize, output: prizeView, who: office,
    refusals: ['notFound', 'seasonNotOpen', 'tierUnknown', 'changedMeanwhile', ...ofPrize, 'idReused'],
  },
  'prize.stock': { what: 'Make or take away items until the shelf holds the stock: two hundred a call, only free ones are taken away', input: seasonInputs.stock, output: stockView, who: office, refusals: ['notFound'] },

  'prizes.shelf': { what: 'The present season: prizes by tier, what is left of them, and the caller’s points', input: z.strictObject({}), output: shelfView, who: ['employee'], refusals: [] },
  'prizes.reserve': {
    what: 'Reserve a prize: the points leave the account, an item leaves the shelf', input: prizeInputs.reserve, output: reserveReceipt, who: ['employee'],
    refusals: ['notFound', 'seasonNotOpen', 'accountBlocked', 'limitReached', 'changedMeanwhile', 'notEnoughPoints', 'soldOut', 'idReused'],
  },
  'prizes.cancel': {
    what: 'Give a reserved prize back, as its person, or as the office with a reason: points and stock come back', input: prizeInputs.cancel, output: settleReceipt, who: ['employee'],
    refusals: ['notFound', 'reasonMissing', 'alreadyCollected', 'alreadyCancelled', ...ofText, 'idReused'],
  },
  'prizes.wish': { what: 'Say that one would like a prize, or no longer', input: prizeInputs.wish, output: z.object({ wished: z.boolean() }), who: ['employee'], refusals: ['notFound', 'seasonNotOpen'] },
  'prizes.mine': { what: 'The caller’s reservations, newest first, with the code to collect them', input: prizeInputs.mine, output: page(myReservation), who: ['employee'], refusals: [] },

  'desk.find': { what: 'The reservation behind a pick-up code', input: deskInputs.find, output: deskView, who: desk, refusals: ['codeUnknown', 'codeLocked', 'otherUnit'] },
  'desk.handOut': {
    what: 'Hand a reserved prize out, never to oneself', input: deskInputs.handOut, output: settleReceipt, who: desk,
    refusals: ['notFound', 'otherUnit', 'ownHandOut', 'alreadyCollected', 'alreadyCancelled', 'collectionOver', 'idReused'],
  },
  'desk.list': {
    what: 'Reservations by state, of one unit or for the office of all, oldest first', input: deskInputs.list,
    output: page(reservationLine).extend({ seasonId: z.string().nullable(), collectBy: day.nullable() }), who: desk, refusals: ['otherUnit'],
  },
} as const;
