import type { MessageTemplate } from '../policy/messageTemplates';

/** What each kind of message is called, when it comes, and how it is offered. */
export const messageWords = {
  result: { title: '建议有了结果', when: '您的建议被退回、采纳、不采纳、通过验收时', offer: '有结果时微信提醒我' },
  review: { title: '有建议等我办', when: '有建议等您受理、评审或验收时', offer: '有新的待办时微信提醒我' },
  task: { title: '有任务等我实施', when: '建议交给您实施、退回整改或改期时', offer: '有变化时微信提醒我' },
} as const satisfies Record<MessageTemplate, { title: string; when: string; offer: string }>;
