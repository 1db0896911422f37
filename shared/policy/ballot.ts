/** What the leading group judges in a candidate of the top ten. Source: “23222+”, 二(一)3 专项奖励: 建议质量、实施效果、价值创造. */
export const ballotCriteria = ['quality', 'effect', 'value'] as const;
export type BallotCriterion = (typeof ballotCriteria)[number];
