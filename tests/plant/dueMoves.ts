import type { OfferedMove } from '#shared/model/moveInputs';
import type { Status } from '#shared/policy/moves';
import type { Who } from './testPlant';

/** Where each move is due, and who makes it, for a suggestion of Lin that Zhao carries out. */
export const dueMoves: Record<OfferedMove, readonly [status: Status, by: Who]> = {
  resubmit: ['returned', 'lin'], withdraw: ['submitted', 'lin'], appeal: ['declined', 'lin'], inviteExperts: ['expertReview', 'zhou'],
  accept: ['submitted', 'sun'], return: ['submitted', 'sun'], decline: ['unitReview', 'sun'], markDuplicate: ['unitReview', 'sun'],
  transfer: ['submitted', 'sun'], escalate: ['unitReview', 'sun'], sendBack: ['expertReview', 'tang'],
  consult: ['unitReview', 'sun'], advise: ['unitReview', 'tang'], score: ['unitReview', 'he'], adopt: ['unitReview', 'sun'],
  start: ['adopted', 'zhao'], reportCompletion: ['implementing', 'zhao'], verifyCompletion: ['verifying', 'sun'],
  rejectCompletion: ['verifying', 'sun'], standardise: ['completed', 'sun'], abandon: ['adopted', 'sun'],
  reassign: ['adopted', 'sun'], extend: ['adopted', 'sun'],
  revoke: ['completed', 'zhou'], correct: ['adopted', 'zhou'], invalidate: ['submitted', 'zhou'],
};

/** Where each move is not due, or no longer. */
export const tooLate: Record<OfferedMove, Status> = {
  resubmit: 'submitted', withdraw: 'adopted', appeal: 'submitted', inviteExperts: 'submitted', accept: 'unitReview', return: 'declined', decline: 'withdrawn',
  markDuplicate: 'adopted', transfer: 'adopted', escalate: 'submitted', sendBack: 'adopted', consult: 'submitted', advise: 'submitted', score: 'submitted',
  adopt: 'submitted', start: 'implementing', reportCompletion: 'verifying', verifyCompletion: 'completed', rejectCompletion: 'implementing',
  standardise: 'standardised', abandon: 'completed', reassign: 'completed', extend: 'completed', revoke: 'submitted', correct: 'submitted',
  invalidate: 'invalid',
};
