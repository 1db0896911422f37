/** Grades of an adopted suggestion, best first. Source: “23222+”, 二(一)3 逐条奖励. */
export const grades = ['first', 'second', 'third'] as const;
export type Grade = (typeof grades)[number];
