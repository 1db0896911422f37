import * as z from 'zod';
import { id } from '../model/common';
import { balance } from '../model/message';
import { templateNames } from '../policy/messageTemplates';

const templates = z.array(z.enum(templateNames)).max(templateNames.length).default([]);

export const messagesInputs = {
  note: z.strictObject({
    requestId: id.describe('Made on the phone; a repeated call with it answers as the first time'),
    accepted: templates.describe('Templates that WeChat says the person accepted, each for one message'),
    declined: templates,
  }),
};

export const messagesView = z.object({
  templates: z.array(z.object({
    name: z.enum(templateNames),
    /** What WeChat calls it in this deployment: the phone asks with it. */
    id: z.string(),
    ...balance.shape,
    /** No more is kept. */
    full: z.boolean(),
  })),
});
export type MessagesView = z.infer<typeof messagesView>;
