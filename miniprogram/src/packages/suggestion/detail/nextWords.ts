import type { SuggestionView } from '#shared/contract/views';
import type { Move } from '#shared/policy/moves';
import { declineReasonLabels, doneBy, gradeLabels, invalidReasonLabels, standardKindLabels } from '#shared/text/labels';
import { dayWords } from '../../../format/time';

type Facts = Pick<SuggestionView,
  'status' | 'grade' | 'implementable' | 'implementerName' | 'completeBy' | 'onAppeal' | 'appealUntil' | 'standard' | 'history'>;
type Line = Facts['history'][number];

/** The last line of one of these moves; moves that only asked or arranged something may have followed it. */
const lastOf = ({ history }: Facts, ...moves: readonly Move[]): Line | undefined => [...history].reverse().find(({ move }) => moves.includes(move));

const said = (line: Line | undefined) => (line?.words ? `“${line.words}”` : '');
const by = (line: Line | undefined) => (line ? `${dayWords(line.at)}由${doneBy(line)}` : '');
/** A fact with the words given for it. */
const because = (fact: string, line: Line | undefined) => (said(line) === '' ? `${fact}。` : `${fact}：${said(line)}。`);

/** Why it came back to this stage, when it did. */
function cameBack(facts: Facts): string {
  const last = [...facts.history].reverse().find(({ as }) => as !== 'clock');
  switch (last?.move) {
    case 'revoke': return because('办公室撤销了上一步的结论', last);
    case 'sendBack': return because('专家组退回基层评审', last);
    case 'transfer': return because(`已转到${last.unitName ?? '另一个单位'}`, last);
    case 'rejectCompletion': return because('验收没有通过', last);
    case 'extend': return because('完成期限延后了', last);
    default: return '';
  }
}

const until = (completeBy: string | null) => (completeBy ? `${dayWords(completeBy)}前` : '');

const words: Record<Facts['status'], (facts: Facts) => string> = {
  submitted: (facts) => `${cameBack(facts)}接下来：受理后进入评审。`,
  returned: (facts) => `${because(`还缺内容，${by(lastOf(facts, 'return'))}退回`, lastOf(facts, 'return'))}接下来：提出人按要求补充，再重新提交。`,
  unitReview: (facts) => `${cameBack(facts)}接下来：评审后给出结论，采纳的会定等级。`,
  expertReview: ({ onAppeal, ...facts }) => (onAppeal
    ? '提出人申请了复议。接下来：由没有参加过前次评审的专家给出结论。'
    : `${cameBack({ onAppeal, ...facts })}接下来：专家组评审后给出结论。`),
  declined: (facts) => {
    const line = lastOf(facts, 'decline');
    const reason = line?.reason ? `，原因是${declineReasonLabels[line.reason]}` : '';
    return `${because(`没有采纳，${by(line)}决定${reason}`, line)}${appealWords(facts)}`;
  },
  duplicate: (facts) => {
    const line = lastOf(facts, 'markDuplicate');
    return `${because(`与更早的建议重复，${by(line)}认定`, line)}${appealWords(facts)}`;
  },
  withdrawn: (facts) => {
    const line = lastOf(facts, 'withdraw');
    return because(`${line?.as === 'clock' ? '没有在期限内补充，' : ''}${by(line)}撤回，到此为止`, line);
  },
  invalid: (facts) => {
    const line = lastOf(facts, 'invalidate');
    return because(`${by(line)}认定为无效${line?.invalidReason ? `，${invalidReasonLabels[line.invalidReason]}` : ''}`, line);
  },
  adopted: (facts) => {
    const { implementable, implementerName, completeBy } = facts;
    const decided = `${by(lastOf(facts, 'adopt'))}采纳${gradeWords(facts)}。`;
    if (implementable === false) return `${decided}目前不具备实施条件，到此为止。`;
    return `${decided}接下来：${implementerName ?? '实施人'}动手实施，${until(completeBy)}完成后报告。`;
  },
  implementing: (facts) => `${cameBack(facts)}${facts.implementerName ?? '实施人'}正在实施。接下来：${until(facts.completeBy)}完成并报告，再验收。`,
  verifying: (facts) => `${by(lastOf(facts, 'reportCompletion'))}报告已经完成。接下来：验收通过即为实施完成。`,
  completed: (facts) => `已实施完成，${by(lastOf(facts, 'verifyCompletion'))}验收。效果稳定的，可以固化为标准。`,
  standardised: ({ standard }) => `已固化为${standard ? `${standardKindLabels[standard.kind]}（${standard.documentNumber}）` : '标准'}，这条建议圆满了。`,
  abandoned: (facts) => `${because(`${by(lastOf(facts, 'abandon'))}终止实施`, lastOf(facts, 'abandon'))}已得的积分和奖励不变。`,
};

const gradeWords = ({ grade }: Facts) => (grade ? `，评为${gradeLabels[grade]}` : '');
const appealWords = ({ appealUntil }: Facts) => (appealUntil ? `不同意的，${dayWords(appealUntil)}前可以申请一次复议。` : '');

/** What was decided last, why, and what happens next, in sentences. Who holds it and until when stands beside it. */
export const nextWords = (facts: Facts): string => words[facts.status](facts);
