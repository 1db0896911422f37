import type { OfferedMove } from '#shared/model/moveInputs';
import { AdoptForm } from './AdoptForm';
import { CompletionForm } from './CompletionForm';
import { CorrectForm } from './CorrectForm';
import { DeclineForm } from './DeclineForm';
import { DuplicateForm } from './DuplicateForm';
import { ExtendForm } from './ExtendForm';
import { GroupForm } from './GroupForm';
import { InvalidateForm } from './InvalidateForm';
import { InviteForm } from './InviteForm';
import { ReassignForm } from './ReassignForm';
import { ScoreForm } from './ScoreForm';
import { StandardiseForm } from './StandardiseForm';
import { TransferForm } from './TransferForm';
import type { MoveForm } from './useMove';
import { VerifyForm } from './VerifyForm';
import { WordsForm } from './WordsForm';

/** Moves made on the page of the suggestion; completing a returned one is a page of its own. */
export type SheetMove = Exclude<OfferedMove, 'resubmit'>;

/** Which form each move is made with. */
export const forms: Record<SheetMove, MoveForm> = {
  accept: (given) => <WordsForm {...given} move='accept' ask='要对提出人说的话（可不填）' />,
  withdraw: (given) => <WordsForm {...given} move='withdraw' ask='撤回的原因（可不填）' />,
  appeal: (given) => <WordsForm {...given} move='appeal' ask='为什么应当重新评审' needed />,
  inviteExperts: (given) => <InviteForm {...given} />,
  return: (given) => <WordsForm {...given} move='return' ask='还缺什么，请写清楚' needed />,
  decline: (given) => <DeclineForm {...given} />,
  markDuplicate: (given) => <DuplicateForm {...given} />,
  transfer: (given) => <TransferForm {...given} />,
  escalate: (given) => <GroupForm {...given} move='escalate' ask='为什么请公司级专家评审（可不填）' />,
  sendBack: (given) => <WordsForm {...given} move='sendBack' ask='为什么退回基层评审' needed />,
  consult: (given) => <GroupForm {...given} move='consult' ask='想请教什么' needed />,
  advise: (given) => <WordsForm {...given} move='advise' ask='您的意见' needed />,
  score: (given) => <ScoreForm {...given} />,
  adopt: (given) => <AdoptForm {...given} />,
  start: (given) => <WordsForm {...given} move='start' ask='准备怎么做（可不填）' />,
  reportCompletion: (given) => <CompletionForm {...given} />,
  verifyCompletion: (given) => <VerifyForm {...given} />,
  rejectCompletion: (given) => <WordsForm {...given} move='rejectCompletion' ask='哪里还没做到，请写清楚' needed />,
  standardise: (given) => <StandardiseForm {...given} />,
  abandon: (given) => <WordsForm {...given} move='abandon' ask='为什么做不下去了' needed />,
  reassign: (given) => <ReassignForm {...given} />,
  extend: (given) => <ExtendForm {...given} />,
  revoke: (given) => <WordsForm {...given} move='revoke' ask='为什么撤销上一步的结论' needed />,
  correct: (given) => <CorrectForm {...given} />,
  invalidate: (given) => <InvalidateForm {...given} />,
};
