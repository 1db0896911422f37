import type { Failure } from '../../api/call';
import { momentWords } from '../../format/time';
import { dayInWords } from '../../redemption/phaseWords';

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Why something was refused, with what the person needs to know: how many points are missing, who handed it out and when. */
export function whyNot(failure: Failure): string {
  if (!('refusal' in failure)) return failure.message;
  const details = failure.details ?? {};
  switch (failure.refusal) {
    case 'notEnoughPoints': return `积分还不够，还差 ${text(details.missing)} 分`;
    case 'accountBlocked': return `${failure.message}（还欠 ${text(details.owed)} 分）`;
    case 'limitReached': return `本季每人可兑换 ${text(details.limit)} 件，已经用完`;
    case 'seasonNotOpen': return typeof details.endsOn === 'string' ? `兑换时间是${dayInWords(text(details.opensOn))}到${dayInWords(details.endsOn)}` : failure.message;
    case 'alreadyCollected':
    case 'alreadyCancelled': return typeof details.at === 'string' ? `${failure.message}：${text(details.byName)}，${momentWords(details.at)}` : failure.message;
    case 'otherUnit': return details.unitName ? `这是${text(details.unitName)}的，请到本单位专员或办公室办理` : failure.message;
    default: return failure.message;
  }
}
