/** What a reviewer judges, each from 0 to 100. Source: rules §3. */
export const criteria = ['novelty', 'feasibility', 'benefit', 'spread'] as const;
export type Criterion = (typeof criteria)[number];
