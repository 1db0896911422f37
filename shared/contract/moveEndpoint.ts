import * as z from 'zod';
import { id } from '../model/common';
import type { OfferedMove } from '../model/moveInputs';
import { moves, type MoveRule } from '../policy/moves';
import type { receipt } from './views';

const base = z.object({
  requestId: id.describe('Made on the phone; a repeated call with it answers as the first time'),
  id: id.describe('The suggestion'),
  version: z.number().int().optional().describe('The version the caller saw; refused when it has moved on'),
});

/** Who the handler's own checks leave over is decided by the table of moves. */
const refusals = [
  'notFound', 'wrongStatus', 'ownSuggestion', 'changedMeanwhile', 'idReused',
  'contentIncomplete', 'implementerUnknown', 'dayPast', 'notImplementable',
  'foreignFile', 'photoMissing', 'photoUnreadable', 'photoCarriesLocation', 'photoTooLarge',
] as const;

/** The endpoint that makes one move of the table: the suggestion, the version seen, and what the move needs. */
export const callMove = <S extends z.core.$ZodLooseShape>(name: OfferedMove, what: string, input: z.ZodObject<S>, output: typeof receipt) => ({
  what,
  input: base.extend(input.shape),
  output,
  who: ['employee'] as const,
  refusals,
  move: { name, by: [...new Set((moves[name] as readonly MoveRule[]).flatMap(({ by }) => by))] },
});
