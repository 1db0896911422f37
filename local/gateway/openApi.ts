import * as z from 'zod';
import type { Api, WeChatOpenApi } from '../cloudbase/openapi/openApi';
import { parsed } from './exchange';

const apis = ['security.msgSecCheck', 'security.mediaCheckAsync', 'subscribeMessage.send', 'phonenumber.getPhoneNumber'] as const satisfies Api[];
const words = z.array(z.string().min(1)).default([]);

/** Everything may be left out; what is there is added to what was told before. */
const steering = z.strictObject({
  /** Forget all that was told and all calls, before the rest of this is done. */
  reset: z.boolean().default(false),
  refusedWords: words,
  doubtfulWords: words,
  /** Parts of the addresses of pictures that are refused. */
  refusedMedia: words,
  doubtfulMedia: words,
  /** Parts of the addresses of pictures that WeChat cannot fetch. */
  lostMedia: words,
  /** openids that no longer take subscribe messages. */
  refusingMessages: words,
  phoneNumbers: z.array(z.strictObject({ code: z.string(), number: z.string() })).default([]),
  failing: z.array(z.strictObject({ api: z.enum(apis), errcode: z.number().int(), errmsg: z.string() })).default([]),
  unreachable: z.array(z.enum(apis)).default([]),
  /** Interfaces that do what they are asked, and whose answers are lost on the way. */
  losingAnswers: z.array(z.enum(apis)).default([]),
});

/** Tells the stand-ins for WeChat's open interfaces how to judge from now on. */
export function steerOpenApi(openApi: WeChatOpenApi, body: unknown): ReturnType<typeof openApiView> {
  const told = parsed(steering, body);
  if (told.reset) openApi.reset();
  for (const word of told.refusedWords) openApi.safety.refusedWords.add(word);
  for (const word of told.doubtfulWords) openApi.safety.doubtfulWords.add(word);
  for (const part of told.refusedMedia) openApi.safety.refusedMedia.add(part);
  for (const part of told.doubtfulMedia) openApi.safety.doubtfulMedia.add(part);
  for (const part of told.lostMedia) openApi.safety.lostMedia.add(part);
  for (const openid of told.refusingMessages) openApi.messages.refusing.add(openid);
  for (const { code, number } of told.phoneNumbers) openApi.phones.issue(code, number);
  for (const { api, errcode, errmsg } of told.failing) openApi.fail(api, errcode, errmsg);
  for (const api of told.unreachable) openApi.cutOff(api);
  for (const api of told.losingAnswers) openApi.loseAnswers(api);
  return openApiView(openApi);
}

/** What functions asked of WeChat, and the messages that arrived. */
export function openApiView({ calls, messages }: WeChatOpenApi): { calls: WeChatOpenApi['calls']; messages: WeChatOpenApi['messages']['sent'] } {
  return { calls, messages: messages.sent };
}
