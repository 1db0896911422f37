import * as z from 'zod';
import { day, fen, fileId, id, stored } from './common';

/** Prizes of one price in points 档; its id is its place, counted from 1. */
export const tier = z.object({ id: z.string(), name: z.string(), points: z.number().int().positive() });
export type Tier = z.infer<typeof tier>;

export const seasonStates = ['draft', 'open', 'closing', 'closed'] as const;

/** What the office did with a season, kept with it; the id was made on the phone. */
export const seasonChange = z.object({
  requestId: id,
  inputHash: z.string(),
  what: z.enum(['created', 'changed', 'opened', 'closed']),
  byId: z.string(),
  byName: z.string(),
  at: z.date(),
});

/** A redemption season 兑换季: the prizes that the points of one year are worth. `_id` names the year: there is one. */
export const season = z.object({
  _id: z.string(),
  ...stored,
  year: z.number().int(),
  state: z.enum(seasonStates),
  /** First and last day on which prizes can be reserved. */
  opensOn: day,
  endsOn: day,
  /** Last day on which reserved prizes are handed out as a matter of course. */
  collectBy: day,
  limitPerPerson: z.number().int().positive(),
  /** Cheapest first. */
  tiers: z.array(tier),
  /** From this day on, points of the year go to the next one, and what is left lapses; `null` until the office closes it. */
  closesFrom: day.nullable(),
  changes: z.array(seasonChange),
});
export type Season = z.infer<typeof season>;

/** A kind of thing to be had, with how many of it there should be. `_id` is the request id of the call that added it. */
export const prize = z.object({
  _id: z.string(),
  ...stored,
  seasonId: z.string(),
  tierId: z.string(),
  name: z.string(),
  words: z.string(),
  valueFen: fen.nonnegative(),
  picture: fileId.nullable(),
  /** How many there should be, how many items were ever made, and how many of these were taken away again. */
  stock: z.number().int().nonnegative(),
  made: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  /** Every call that wrote it, so that one whose answer was lost is known when it comes again. */
  changes: z.array(z.object({ requestId: id, inputHash: z.string(), byId: z.string() })).default([]),
});
export type Prize = z.infer<typeof prize>;

/** One thing on the shelf: who reserves takes a document of its own, so that two hundred at once do not wait for one counter. */
export const prizeItem = z.object({
  _id: z.string(),
  ...stored,
  seasonId: z.string(),
  prizeId: z.string(),
  state: z.enum(['free', 'taken', 'removed']),
});
export type PrizeItem = z.infer<typeof prizeItem>;

export const reservationStates = ['reserved', 'collected', 'cancelled'] as const;

/** One prize reserved by one person. `_id` is the request id of the call. Names, unit and price as they were then. */
export const reservation = z.object({
  _id: z.string(),
  ...stored,
  seasonId: z.string(),
  year: z.number().int(),
  personId: z.string(),
  personName: z.string(),
  workNumber: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  teamName: z.string().nullable(),
  prizeId: z.string(),
  prizeName: z.string(),
  valueFen: fen,
  points: z.number().int().positive(),
  itemId: z.string(),
  /** Six digits that stand for it at the desk, no two alike in a season. */
  code: z.string(),
  state: z.enum(reservationStates),
  reservedAt: z.date(),
  inputHash: z.string(),
  /** How it ended: handed out or cancelled, by whom, with what words. */
  settled: z.object({ requestId: id, inputHash: z.string(), byId: z.string(), byName: z.string(), at: z.date(), words: z.string() }).nullable(),
});
export type Reservation = z.infer<typeof reservation>;

/** One person in one season: holds the limit of reservations, and what the person wishes for. */
export const seasonPerson = z.object({
  _id: z.string(),
  ...stored,
  seasonId: z.string(),
  personId: z.string(),
  /** Reservations that were not cancelled. */
  reserved: z.number().int().nonnegative(),
  wishes: z.array(z.string()),
});
