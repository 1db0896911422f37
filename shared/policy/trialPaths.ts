/** The numbers that may be tried, by their place in the policy. */
export const trialPaths = [
  'awardYuan.first', 'awardYuan.second', 'awardYuan.third', 'points.adopted', 'points.completed', 'points.standardised',
  'scoring.gradeFrom.first', 'scoring.gradeFrom.second', 'scoring.gradeFrom.third',
] as const;
export type TrialPath = (typeof trialPaths)[number];
