import * as z from 'zod';
import { componentNames, qualityPartNames } from './annual';
import { criteria } from './criteria';
import { grades } from './grades';

// The upper bounds are no rules of the scheme: they catch a slip of the finger before it is paid.
const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const yuan = whole(0, 100_000);
const points = whole(0, 1000);
const days = whole(1, 365);
const hundred = whole(0, 100);

const sumOf = (weights: Readonly<Record<string, number>>): number => Object.values(weights).reduce((sum, one) => sum + one, 0);

/** Weights in percent; the least score for each grade; how many must have scored. */
const scoring = z.object({
  weights: z.record(z.enum(criteria), hundred),
  gradeFrom: z.record(z.enum(grades), hundred),
  quorum: whole(1, 20),
});

/**
 * 专项奖励: how many excellent units, what share of a month's wage total each gets, yuan for a specialist of one and of any
 * other unit, for one of the top ten, for a congress proposal, for a person concerned by a hot topic. Weights of the
 * composite in percent, and of the parts of its component quality; with fewer effective suggestions than the least a unit
 * is not ranked by quality. Source: “23222+”, 二(一)3 专项奖励; weights and least [decided].
 */
const annual = z.object({
  units: whole(1, 100), wagePercent: hundred,
  specialistExcellentYuan: yuan, specialistYuan: yuan, topTenYuan: yuan, congressYuan: yuan, topicYuan: yuan,
  weights: z.record(z.enum(componentNames), hundred), quality: z.record(z.enum(qualityPartNames), hundred), leastEffective: whole(1, 1000),
});

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
    takeInWorkingDays: days,
    unitReviewDays: days,
    expertReviewDays: days,
    completionDays: days,
    verifyWorkingDays: days,
    returnedDays: days,
    reportWorkingDays: days,
    appealDays: days,
  }),
  /** 评分: weight of each criterion, from which score a grade is proposed, and the quorum of a panel. Source: rules §3 [decided]. */
  scoring,
  /** Binding of a WeChat account to a person on the roster. Source: rules §1, §9 [decided]. */
  binding: z.object({ codeDays: days, attempts: whole(1, 20), lockHours: whole(1, 720) }),
  /** What a suggestion must hold, in characters and photos. Source: rules §2, §7. */
  content: z.object({ titleMin: whole(1, 200), titleMax: whole(1, 200), textMin: whole(1, 5000), textMax: whole(1, 5000), photosMax: whole(1, 9), coAuthorsMax: whole(0, 20) }),
  /** 效益测算: what an hour, a day, a kilowatt-hour count for when an author estimates a benefit. Source: rules §9, the form [decided]. */
  estimate: z.object({ workdays: whole(1, 366), hourYuan: whole(1, 1000), kwhFen: whole(1, 1000) }),
  /**
   * 评审质量: how long a reason must be, how often the same words count within so many days, below how many seconds a
   * conclusion was given without reading, and what share of a month's conclusions, at most how many of a unit, is drawn
   * for a blind second review, to be given within so many days. Source: rules §7; seconds, share and days [decided].
   */
  quality: z.object({ reasonMin: whole(1, 500), sameWordsMost: whole(1, 100), sameWordsDays: days, quickSeconds: whole(1, 3600), samplePercent: whole(0, 100), sampleMost: whole(1, 15), blindDays: days }),
  /**
   * 值得看一看: what share of a month's filings in its last days is a burst and from how many on, of an author and of a unit;
   * how alike texts of one author are said to be nearly the same, looking back so many days; what share of adoptions and of
   * quick conclusions is told, from how many conclusions or quick ones on. Source: rules §7; the bounds [decided].
   */
  signals: z.object({
    burstLastDays: whole(1, 15), burstPercent: whole(1, 100), burstLeast: whole(2, 1000), unitBurstLeast: whole(2, 1000),
    alikePercent: whole(50, 100), alikeDays: days, adoptPercent: whole(50, 100), adoptLeast: whole(2, 1000), quickPercent: whole(1, 100), quickLeast: whole(1, 1000),
  }),
  /** 积分兑换: how often a person may redeem in a season unless the season says more; wrong codes at a desk before it must wait. Source: “23222+”, 二(一)3; rules §4 [decided]. */
  redemption: z.object({ limitPerPerson: whole(1, 20), codeAttempts: whole(3, 100), codeLockHours: whole(1, 72) }),
  /**
   * 年度十大优秀合理化建议: how many win, from how many candidates at most, with how many points at most for each criterion;
   * with fewer sheets than the least nothing is counted, since it would tell whose they are; for how many days the office is
   * proposed to take sheets. Source: “23222+”, 二(一)3 专项奖励; rules §4 [decided].
   */
  ballot: z.object({ places: whole(1, 30), candidatesMost: whole(1, 100), markMost: whole(1, 100), sheetsLeast: whole(2, 50), days }),
  annual,
}).superRefine(({ awardYuan, content, ballot, scoring: { weights, gradeFrom }, annual: { weights: ofComposite, quality: ofQuality } }, context) => {
  const wrong = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (awardYuan.second > awardYuan.first) wrong(['awardYuan', 'second'], '不能高于一等');
  if (awardYuan.third > awardYuan.second) wrong(['awardYuan', 'third'], '不能高于二等');
  if (sumOf(weights) !== 100) wrong(['scoring', 'weights', 'novelty'], '四项权重加起来应当是 100');
  if (sumOf(ofComposite) !== 100) wrong(['annual', 'weights', 'indicators'], '四项权重加起来应当是 100');
  if (sumOf(ofQuality) !== 100) wrong(['annual', 'quality', 'adoption'], '四项权重加起来应当是 100');
  if (gradeFrom.second >= gradeFrom.first) wrong(['scoring', 'gradeFrom', 'second'], '应当低于一等');
  if (gradeFrom.third >= gradeFrom.second) wrong(['scoring', 'gradeFrom', 'third'], '应当低于二等');
  if (content.titleMin > content.titleMax) wrong(['content', 'titleMin'], '不能多于标题最多字数');
  if (content.textMin > content.textMax) wrong(['content', 'textMin'], '不能多于正文最多字数');
  if (ballot.candidatesMost < ballot.places) wrong(['ballot', 'candidatesMost'], '不能少于评出条数');
});
export type PolicyNumbers = z.infer<typeof policyNumbers>;

type PathsIn<T, Before extends string = ''> =
  { [K in keyof T & string]: T[K] extends number ? `${Before}${K}` : PathsIn<T[K], `${Before}${K}.`> }[keyof T & string];
/** Where a number stands: `awardYuan.first`. */
export type PolicyPath = PathsIn<PolicyNumbers>;

/** A version in force from a Shanghai date (`YYYY-MM-DD`) on. */
export type Policy = { readonly version: string; readonly from: string; readonly numbers: PolicyNumbers };
