import * as z from 'zod';
import { grades } from './grades';

const count = z.number().int().positive();
const yuan = z.number().int().nonnegative();
const points = z.number().int().nonnegative();

/**
 * The scheme's numbers. The office changes them as a new version from a date on; every decision and entry keeps the
 * version it was made under.
 */
export const policyNumbers = z.object({
  /** 逐条奖励: yuan for one adopted, implementable suggestion, by grade. Source: “23222+”, 二(一)3. */
  awardYuan: z.record(z.enum(grades), yuan),
  /** 积分: points for one suggestion, once for each step. Source: “23222+”, 二(一)3. */
  points: z.object({ adopted: points, completed: points, standardised: points }),
  /** Time allowed for each step. Working days follow the calendar, the others are calendar days. Source: rules §2 [decided]. */
  due: z.object({
    takeInWorkingDays: count,
    unitReviewDays: count,
    expertReviewDays: count,
    completionDays: count,
    verifyWorkingDays: count,
    returnedDays: count,
    appealDays: count,
  }),
  /** Binding of a WeChat account to a person on the roster. Source: rules §1, §9 [decided]. */
  binding: z.object({ codeDays: count, attempts: count, lockHours: count }),
  /** What a suggestion must hold, in characters and photos. Source: rules §2, §7. */
  content: z.object({ titleMin: count, titleMax: count, textMin: count, textMax: count, photosMax: count }),
});
export type PolicyNumbers = z.infer<typeof policyNumbers>;

/** A version in force from a Shanghai date (`YYYY-MM-DD`) on. */
export type Policy = { readonly version: string; readonly from: string; readonly numbers: PolicyNumbers };
