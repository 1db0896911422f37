/** What makes a unit excellent 优秀组织单位, each 0 to 100. Source: “23222+”, 二(一)3 专项奖励; rules §4. */
export const componentNames = ['indicators', 'reports', 'quality', 'campaigns'] as const;
export type ComponentName = (typeof componentNames)[number];

/** The parts of the component quality: how much was adopted, and how well it was judged. */
export const qualityPartNames = ['adoption', 'onTime', 'reasons', 'agreement'] as const;
export type QualityPartName = (typeof qualityPartNames)[number];

/** What the annual awards 专项奖励 are given for. */
export const annualKinds = ['unit', 'specialist', 'topTen', 'congress', 'topic'] as const;
export type AnnualKind = (typeof annualKinds)[number];
