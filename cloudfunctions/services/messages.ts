import * as z from 'zod';
import { templateNames, type MessageTemplate } from '#shared/policy/messageTemplates';
import type { OpenApi } from './openApi';

/**
 * What became of a message. `sent`; `refused`: the person takes no more of this template; `failed`: WeChat will never take
 * it so; `notTaken`: WeChat did not take it now; `unknown`: no answer came, and it may have arrived.
 */
export type Sending = { readonly outcome: 'sent' | 'refused' | 'failed' | 'notTaken' | 'unknown'; readonly error: string | null };

export type OutgoingMessage = {
  readonly openid: string;
  readonly template: MessageTemplate;
  /** Where a tap on it leads. */
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
};

/** Subscribe messages, as the application knows them. */
export interface Messages {
  /** The ids under which this deployment has its templates; one that is missing is neither asked for nor sent. */
  readonly templateIds: Readonly<Partial<Record<MessageTemplate, string>>>;
  /** Never throws. */
  send(message: OutgoingMessage): Promise<Sending>;
}

const patienceMs = 5_000;
const reply = z.object({ errcode: z.number(), errmsg: z.string().default('') });

/** Source: WeChat, subscribeMessage.send, error codes. */
const userRefuses = 43_101;
/** Wrong openid, template, page, or text of a field. */
const neverTaken: readonly number[] = [40_003, 40_037, 41_028, 41_029, 41_030, 47_003];
/** Nothing reached WeChat. */
const notReached: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

export function wechatMessages(app: OpenApi, templateIds: Messages['templateIds']): Messages {
  return {
    templateIds,
    async send({ openid, template, page, data }) {
      const fields = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }]));
      const requestData = { touser: openid, template_id: templateIds[template] ?? '', page, data: fields, miniprogram_state: 'formal', lang: 'zh_CN' };
      try {
        return outcomeOf((await app.callWxOpenApi({ apiName: '/cgi-bin/message/subscribe/send', requestData }, { timeout: patienceMs })).result);
      } catch (error) {
        const { code, message } = error as { code?: unknown; message?: unknown };
        return { outcome: notReached.includes(code) ? 'notTaken' : 'unknown', error: String(message) };
      }
    },
  };
}

function outcomeOf(result: unknown): Sending {
  const answered = reply.safeParse(result);
  if (!answered.success) return { outcome: 'unknown', error: JSON.stringify(result) };
  const { errcode, errmsg } = answered.data;
  if (errcode === 0) return { outcome: 'sent', error: null };
  const outcome = errcode === userRefuses ? 'refused' : neverTaken.includes(errcode) ? 'failed' : 'notTaken';
  return { outcome, error: `${errcode} ${errmsg}` };
}

const ids = z.partialRecord(z.enum(templateNames), z.string().min(1));

/** Template ids from the variable in which the deployment sets them, JSON by name; none when it is not set: the inbox is enough. */
export function templateIdsIn(variable: string | undefined): Messages['templateIds'] {
  if (!variable?.startsWith('{"')) return {};
  return ids.parse(JSON.parse(variable)) as Messages['templateIds'];
}
