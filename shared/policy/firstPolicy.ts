import type { Policy } from './policy';

/**
 * What applies until the office decides otherwise. Apart from its schema, so that the phone can say the numbers
 * without carrying a validator.
 */
export const firstPolicy: Policy = {
  version: 'v1',
  from: '2000-01-01',
  numbers: {
    awardYuan: { first: 120, second: 80, third: 30 },
    points: { adopted: 2, completed: 2, standardised: 1 },
    due: {
      takeInWorkingDays: 2, unitReviewDays: 7, expertReviewDays: 15,
      completionDays: 60, verifyWorkingDays: 5, returnedDays: 30, reportWorkingDays: 2, appealDays: 15,
    },
    scoring: {
      weights: { novelty: 20, feasibility: 30, benefit: 30, spread: 20 },
      gradeFrom: { first: 85, second: 70, third: 60 },
      quorum: 2,
    },
    binding: { codeDays: 14, attempts: 5, lockHours: 24 },
    content: { titleMin: 4, titleMax: 40, textMin: 8, textMax: 2000, photosMax: 9, coAuthorsMax: 4 },
    estimate: { workdays: 250, hourYuan: 40, kwhFen: 80 },
    quality: { reasonMin: 20, sameWordsMost: 2, sameWordsDays: 90, quickSeconds: 20, samplePercent: 5, sampleMost: 3, blindDays: 15 },
    signals: { burstLastDays: 3, burstPercent: 60, burstLeast: 5, unitBurstLeast: 10, alikePercent: 80, alikeDays: 90, adoptPercent: 98, adoptLeast: 20, quickPercent: 30, quickLeast: 5 },
    annual: {
      units: 10, wagePercent: 1, specialistExcellentYuan: 700, specialistYuan: 500, topTenYuan: 500, congressYuan: 500, topicYuan: 50,
      weights: { indicators: 40, reports: 15, quality: 25, campaigns: 20 },
      quality: { adoption: 40, onTime: 30, reasons: 20, agreement: 10 }, leastEffective: 5,
    },
    redemption: { limitPerPerson: 1, codeAttempts: 10, codeLockHours: 1 },
    ballot: { places: 10, candidatesMost: 40, markMost: 10, sheetsLeast: 3, days: 10 },
  },
};
