/** Grades of an adopted suggestion, best first. Source: “23222+”, 二(一)3 逐条奖励. */
export const grades = ['first', 'second', 'third'] as const;
export type Grade = (typeof grades)[number];

/** What a panel can propose: a grade, or not to adopt. Source: rules §3. */
export const proposals = [...grades, 'decline'] as const;
export type Proposal = (typeof proposals)[number];
