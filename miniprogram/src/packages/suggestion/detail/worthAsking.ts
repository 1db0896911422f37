import type { Move } from '#shared/policy/moves';
import type { MessageTemplate } from '#shared/policy/messageTemplates';

/** Who may make one of these waits for news of that kind: the author for the result, whoever carries it out for what comes back. */
const waitingFor: readonly (readonly [MessageTemplate, readonly Move[]])[] = [
  ['result', ['withdraw', 'resubmit', 'appeal']],
  ['task', ['start', 'reportCompletion']],
];

/** The messages to offer beside a suggestion, by what its reader may do with it. */
export const worthAsking = (open: readonly Move[]): MessageTemplate[] =>
  waitingFor.filter(([, moves]) => moves.some((move) => open.includes(move))).map(([template]) => template);
