import type { Ballot } from '../model/ballot';
import type { BallotCriterion } from '../policy/ballot';

export const ballotCriterionLabels: Record<BallotCriterion, string> = { quality: '建议质量', effect: '实施效果', value: '价值创造' };

/** What each criterion asks of who judges. */
export const ballotCriterionHints: Record<BallotCriterion, string> = {
  quality: '想得新不新、措施实不实', effect: '做成了没有、现场用得怎么样', value: '省了多少钱、多少事，安全上值多少',
};

export const ballotStateLabels: Record<Ballot['state'], string> = { open: '正在投票', tied: '已计票，并列待定', closed: '已公布', cancelled: '已取消' };
