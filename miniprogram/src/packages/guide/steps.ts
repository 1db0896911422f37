import type { PolicyInForce } from '#shared/contract/policy';

export type LifeStep = {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** What the author earns here, in the words of a seal. */
  readonly earns?: string;
};

/** How a suggestion lives when all goes well, in the scheme's own numbers. Source: rules §2, §4. */
export const stepsOf = ({ due, points }: Pick<PolicyInForce, 'due' | 'points'>): readonly LifeStep[] => [
  { id: 'submit', title: '提交', words: '三个小问题，配上照片，一分钟写完。' },
  { id: 'accept', title: '受理', words: `单位专员 ${due.takeInWorkingDays} 个工作日内接下来，缺什么会告诉您。` },
  { id: 'review', title: '评审', words: `${due.unitReviewDays} 天内给结论：采纳并定等级，或写明不采纳的理由。`, earns: `积分 +${points.adopted}` },
  { id: 'implement', title: '实施', words: `自己改或由别人改，一般 ${due.completionDays} 天内完成。` },
  { id: 'verify', title: '验收', words: `报告完成后，${due.verifyWorkingDays} 个工作日内验收。`, earns: `积分 +${points.completed}` },
  { id: 'standardise', title: '固化', words: '写进标准、规程或图纸，成为大家的做法。', earns: `积分 +${points.standardised}` },
];
