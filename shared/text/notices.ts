import type { Move } from '../policy/moves';

type Told = { readonly author: string; readonly others: string };

/** What a move means to its author, and to the others whom it concerns. */
const told: Record<Move, Told> = {
  submit: { author: '您的建议已经提交', others: '有一条新建议等待受理' },
  resubmit: { author: '您的建议已补充完整，重新提交', others: '退回的建议已补充完整，请继续评审' },
  withdraw: { author: '您的建议已撤回', others: '这条建议已由提出人撤回' },
  return: { author: '您的建议需要补充，请按意见改好后重新提交', others: '这条建议已退回提出人补充' },
  decline: { author: '您的建议未被采纳，原因请看评审意见', others: '这条建议未被采纳' },
  markDuplicate: { author: '您的建议与更早的一条重复', others: '这条建议已标记为重复' },
  accept: { author: '您的建议已受理，进入评审', others: '有一条建议已受理，等待评审' },
  transfer: { author: '您的建议已转给更合适的单位评审', others: '有一条建议转来，等待受理' },
  escalate: { author: '您的建议已提交公司级专家评审', others: '有一条建议提交专家评审' },
  sendBack: { author: '您的建议由专家组退回本单位评审', others: '专家组退回一条建议，请继续评审' },
  consult: { author: '评审人就您的建议请教了专家', others: '有一条建议请您给意见' },
  advise: { author: '专家对您的建议给了意见', others: '专家已答复，请继续评审' },
  score: { author: '您的建议评分已齐', others: '评分已齐，请给出结论' },
  adopt: { author: '恭喜，您的建议被采纳了', others: '有一条建议已采纳，请看由谁实施' },
  appeal: { author: '您的复议申请已提交', others: '有一条建议申请复议，请评审' },
  inviteExperts: { author: '您的复议请了其他专家组的专家参加', others: '有一条复议请您参加评审' },
  start: { author: '您的建议开始实施了', others: '这条建议开始实施了' },
  reportCompletion: { author: '您的建议已实施完成，等待验收', others: '有一条建议实施完成，等待验收' },
  verifyCompletion: { author: '您的建议通过了验收', others: '这条建议通过了验收' },
  rejectCompletion: { author: '您的建议验收没有通过，需要整改', others: '验收没有通过，请按意见整改' },
  standardise: { author: '您的建议已固化为标准，圆满了', others: '这条建议已固化为标准' },
  abandon: { author: '您的建议终止实施了，原因请看说明', others: '这条建议终止实施了' },
  reassign: { author: '您的建议换了实施人', others: '这条建议换了实施人' },
  extend: { author: '您的建议的完成期限延后了', others: '这条建议的完成期限延后了' },
  revoke: { author: '您的建议上一步的结论被撤销，原因请看说明', others: '这条建议上一步的结论被撤销' },
  correct: { author: '您的建议的评定有更正', others: '这条建议的评定有更正' },
  remind: { author: '您的建议这一步已超过期限，请尽快办理', others: '有一条建议已超过期限，请尽快办理' },
  reportOverdue: { author: '您的建议超期没有办，已报办公室', others: '有一条建议超期没有办，请督促' },
  hidePhoto: { author: '您的建议有一张照片已隐藏，原因请看说明', others: '有一张照片已隐藏，原因请看说明' },
  handOver: { author: '您的建议转由您办理', others: '有建议转由您办理，都在待办里' },
  invalidate: { author: '您的建议被认定无效，原因请看说明', others: '这条建议被认定无效' },
};

/** Why a photo is hidden, as history says it. */
export const hiddenPhotoWords = {
  refused: '有一张照片没有通过平台的内容安全检查。评审不受影响；需要照片的话，请评审人退回补充后换一张',
  changed: '有一张照片在提交以后被换过或删除，请办公室核实',
} as const;

const byClock: Partial<Record<Move, Told>> = {
  withdraw: { author: '您的建议超过期限没有补充，已由系统撤回', others: '这条建议超过期限没有补充，已由系统撤回' },
};

/** A notice in one sentence, for the author of the suggestion or for somebody else. */
export function noticeWords({ move, as, mine }: { readonly move: Move; readonly as: string; readonly mine: boolean }): string {
  const words = (as === 'clock' ? byClock[move] : undefined) ?? told[move];
  return mine ? words.author : words.others;
}
