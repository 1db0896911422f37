import * as z from 'zod';
import { storedNumbers } from '../policy/storedNumbers';
import { day, id, stored } from './common';

/** Who wrote it and when; the id was made on the phone, so that a repeated call finds what the first one wrote. */
const written = { requestId: id, inputHash: z.string(), byId: z.string(), byName: z.string(), at: z.date() };

/** One version of the policy: all its numbers, from a day on. A cancelled one never came into force. */
export const policyVersion = z.object({
  version: z.string(),
  from: day,
  numbers: storedNumbers,
  note: z.string(),
  ...written,
  cancelled: z.object({ byId: z.string(), byName: z.string(), at: z.date() }).nullable(),
});
export type PolicyVersion = z.infer<typeof policyVersion>;

/** The days of a year that do not follow the week, as they count from a day on. */
export const calendarVersion = z.object({
  year: z.number().int(),
  from: day,
  daysOff: z.array(day),
  daysWorked: z.array(day),
  ...written,
});
export type CalendarVersion = z.infer<typeof calendarVersion>;

/** From a day on, points of a year go to the next one: its redemption season is over. */
export const closing = z.object({ year: z.number().int(), from: day, ...written });
export type Closing = z.infer<typeof closing>;

/** Phrases that say no without saying why, as they count from a day on. */
export const phraseList = z.object({ from: day, phrases: z.array(z.string()), ...written });
export type PhraseList = z.infer<typeof phraseList>;

/** Everything the office ever decided about the scheme's numbers, working days and canned phrases, in order: the plant has one. */
export const rulebook = z.object({
  _id: z.string(),
  ...stored,
  policies: z.array(policyVersion),
  calendars: z.array(calendarVersion),
  closings: z.array(closing).default([]),
  phrases: z.array(phraseList).default([]),
});
export type Rulebook = z.infer<typeof rulebook>;
