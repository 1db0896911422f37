import type { SuggestionView } from '#shared/contract/views';
import type { Status } from '#shared/policy/moves';

const words: Record<Status, string> = {
  submitted: '接下来：专员受理后进入评审。',
  returned: '接下来：提出人按要求补充，再重新提交。',
  unitReview: '接下来：评审后给出结论，采纳的会定等级。',
  expertReview: '接下来：专家组评审后给出结论。',
  declined: '评审已结束，原因见下面的过程记录。',
  duplicate: '与更早的建议重复，评审已结束。',
  withdrawn: '提出人已撤回。',
  invalid: '已认定为无效。',
  adopted: '接下来：实施人动手实施，完成后报告。',
  implementing: '接下来：实施完成后报告，由专员验收。',
  verifying: '接下来：验收通过即为实施完成。',
  completed: '已实施完成。效果稳定的，可以固化为标准。',
  standardised: '已固化为标准，这条建议圆满了。',
  abandoned: '实施已终止。',
};

/** What happens next, in a sentence. */
export const nextWords = ({ status, implementable }: Pick<SuggestionView, 'status' | 'implementable'>): string =>
  status === 'adopted' && implementable === false ? '已采纳。目前不具备实施条件，到此为止。' : words[status];
