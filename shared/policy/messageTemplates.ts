import type { Move } from './moves';

/**
 * What WeChat may send besides the inbox: at most five templates, chosen from its public library for each mini program.
 * The id of a template belongs to the deployment; the names of its fields, which end in a number, stand here.
 * One acceptance by a tap is one message. Source: rules §2, “The author sees each one”; §9.
 */
export const messageTemplates = {
  /** 建议进展: to those whose suggestion it is. */
  result: { suggestion: 'thing1', status: 'phrase2', words: 'thing3', at: 'time4' },
  /** 评审待办: to those who hold it by a role. */
  review: { suggestion: 'thing1', number: 'character_string2', words: 'thing3', at: 'time4' },
  /** 实施任务: to whoever carries it out for somebody else. */
  task: { suggestion: 'thing1', number: 'character_string2', words: 'thing3', at: 'time4' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type MessageTemplate = keyof typeof messageTemplates;
export const templateNames = Object.keys(messageTemplates) as [MessageTemplate, ...MessageTemplate[]];

/** Moves worth one of the few messages that somebody has accepted; the inbox tells them all. */
export const messagedMoves: Readonly<Record<MessageTemplate, readonly Move[]>> = {
  result: ['return', 'decline', 'markDuplicate', 'adopt', 'verifyCompletion', 'rejectCompletion', 'standardise', 'abandon', 'revoke', 'invalidate', 'withdraw', 'hidePhoto'],
  review: ['submit', 'resubmit', 'accept', 'transfer', 'escalate', 'sendBack', 'consult', 'advise', 'appeal', 'reportCompletion', 'remind', 'reportOverdue', 'handOver', 'inviteExperts'],
  task: ['adopt', 'reassign', 'rejectCompletion', 'extend', 'abandon', 'revoke', 'remind'],
};

/** How many acceptances are kept for one person and template: more would tell of a broken phone, not of a wish. */
export const acceptancesKept = 20;

/** A message about what happened longer ago tells no news. */
export const freshHours = 24;

/**
 * From this hour in the evening until that hour in the morning no phone rings: what is told in the night, by the nightly
 * function above all, leaves in the morning. Source: rules §9, people of all shifts [decided].
 */
export const quietHours = { from: 22, until: 7 } as const;

/** How often a message that WeChat did not take is tried: after 2, 4, 8 and 16 minutes. */
export const triesMost = 5;
