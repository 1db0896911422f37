import * as z from 'zod';
import { id } from '../model/common';
import type { OfferedMove } from '../model/moveInputs';
import { moves, type MoveRule } from '../policy/moves';
import type { Refusal } from '../text/refusals';
import type { receipt } from './views';

const base = z.strictObject({
  requestId: id.describe('Made on the phone; a repeated call with it answers as the first time'),
  id: id.describe('The suggestion'),
  version: z.number().int().optional().describe('The version the caller saw; refused when it has moved on'),
});

const always = ['notFound', 'wrongStatus', 'changedMeanwhile', 'idReused', 'classifiedWord', 'textRefused'] as const;
const judging = ['ownSuggestion'] as const;
const withPhotos = ['contentIncomplete', 'foreignFile', 'photoMissing', 'photoUnreadable', 'photoCarriesLocation', 'photoTooLarge'] as const;

/** What a move may be refused for besides; who may make it at all is decided by the table of moves. */
const further = {
  resubmit: ['sameAgain', 'secrecyUnconfirmed', ...withPhotos],
  withdraw: [],
  appeal: ['appealTooLate'],
  accept: judging,
  return: judging,
  decline: [...judging, 'quorumMissing'],
  score: [...judging, 'alreadyScored'],
  markDuplicate: [...judging, 'originalUnfit'],
  transfer: [...judging, 'unitUnknown'],
  escalate: judging,
  sendBack: judging,
  consult: judging,
  advise: judging,
  adopt: [...judging, 'quorumMissing', 'reasonNeeded', 'implementerUnknown', 'dayPast', 'dayTooFar', 'notImplementable'],
  inviteExperts: [...judging, 'expertsUnfit', 'groupComplete'],
  start: [],
  reportCompletion: withPhotos,
  verifyCompletion: judging,
  rejectCompletion: judging,
  standardise: [...judging, ...withPhotos],
  abandon: judging,
  reassign: [...judging, 'implementerUnknown'],
  extend: [...judging, 'dayPast', 'dayTooFar'],
  revoke: judging,
  correct: [...judging, 'nothingToCorrect', 'alreadyBegun'],
  invalidate: judging,
} as const satisfies Record<OfferedMove, readonly Refusal[]>;

/** One handler makes every move, so the compiler knows what they may answer together; a test knows it for each. */
type MoveRefusal = (typeof always)[number] | (typeof further)[OfferedMove][number];

/** The endpoint that makes one move of the table: the suggestion, the version seen, and what the move needs. */
export const callMove = <S extends z.core.$ZodLooseShape>(name: OfferedMove, what: string, input: z.ZodObject<S>, output: typeof receipt) => ({
  what,
  input: base.extend(input.shape),
  output,
  who: ['employee'] as const,
  refusals: [...always, ...further[name]] as readonly MoveRefusal[],
  move: { name, by: [...new Set((moves[name] as readonly MoveRule[]).flatMap(({ by }) => by))] },
});
