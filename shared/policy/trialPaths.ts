/** The numbers that may be tried, by their place in the policy. */
export const trialPaths = [
  'awardYuan.first', 'awardYuan.second', 'awardYuan.third', 'points.adopted', 'points.completed', 'points.standardised',
  'scoring.gradeFrom.first', 'scoring.gradeFrom.second', 'scoring.gradeFrom.third',
  'scoring.weights.novelty', 'scoring.weights.feasibility', 'scoring.weights.benefit', 'scoring.weights.spread',
] as const;
export type TrialPath = (typeof trialPaths)[number];

/** The numbers of the annual awards that may be tried on a year’s sheet. */
export const annualTrialPaths = [
  'annual.wagePercent', 'annual.specialistExcellentYuan', 'annual.specialistYuan', 'annual.topTenYuan', 'annual.congressYuan', 'annual.topicYuan',
] as const;
export type AnnualTrialPath = (typeof annualTrialPaths)[number];
