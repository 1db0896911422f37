import { CloudError } from '../database/errors';
import { ContentSafety } from './contentSafety';
import { PhoneNumbers } from './phoneNumbers';
import { SubscribeMessages } from './subscribeMessages';

export interface OpenApiReply {
  errcode: number;
  errmsg: string;
  [field: string]: unknown;
}

export interface OpenApiCall {
  api: Api;
  data: Record<string, unknown>;
  reply: OpenApiReply | 'unreachable';
}

export type Api = 'security.msgSecCheck' | 'security.mediaCheckAsync' | 'subscribeMessage.send' | 'phonenumber.getPhoneNumber';

/** Both spellings under which the SDK and WeChat's own documentation name an interface. */
const NAMES: Record<string, Api | undefined> = {
  'security.msgSecCheck': 'security.msgSecCheck',
  'wxa/msg_sec_check': 'security.msgSecCheck',
  'security.mediaCheckAsync': 'security.mediaCheckAsync',
  'wxa/media_check_async': 'security.mediaCheckAsync',
  'subscribeMessage.send': 'subscribeMessage.send',
  'cgi-bin/message/subscribe/send': 'subscribeMessage.send',
  'phonenumber.getPhoneNumber': 'phonenumber.getPhoneNumber',
  'wxa/business/getuserphonenumber': 'phonenumber.getPhoneNumber',
};

const KEPT = 1_000;

/**
 * Stand-ins for WeChat's open interfaces. They judge as told: what they refuse, who takes messages and which phone codes
 * exist is set on `safety`, `messages` and `phones`; `fail` and `cutOff` break an interface. All calls are kept in `calls`.
 */
export class WeChatOpenApi {
  readonly calls: OpenApiCall[] = [];
  readonly safety = new ContentSafety();
  readonly messages = new SubscribeMessages();
  readonly phones = new PhoneNumbers();
  readonly #failures = new Map<Api, OpenApiReply>();
  readonly #cutOff = new Set<Api>();
  readonly #silent = new Set<Api>();

  /** The interface answers this error until `reset`, e.g. `fail('subscribeMessage.send', 45009, 'reach max api daily quota limit')`. */
  fail(api: Api, errcode: number, errmsg: string): void {
    this.#failures.set(api, { errcode, errmsg });
  }

  /** The interface cannot be reached until `reset`. */
  cutOff(api: Api): void {
    this.#cutOff.add(api);
  }

  /** The interface does what it is asked, and its answer is lost on the way, until `reset`. */
  loseAnswers(api: Api): void {
    this.#silent.add(api);
  }

  reset(): void {
    this.calls.length = 0;
    this.#silent.clear();
    this.#failures.clear();
    this.#cutOff.clear();
    this.safety.reset();
    this.messages.reset();
    this.phones.reset();
  }

  async call(name: string, data: Record<string, unknown>): Promise<OpenApiReply> {
    const api = NAMES[name.replace(/^\//, '').replace(/^openapi\./, '')];
    if (!api) throw new CloudError('INVALID_WX_API', `the local cloud has no stand-in for ${name}`);
    const reply = this.#cutOff.has(api) ? 'unreachable' : (this.#failures.get(api) ?? this.#answer(api, data));
    this.calls.push({ api, data, reply });
    if (this.calls.length > KEPT) this.calls.shift();
    if (reply === 'unreachable' || this.#silent.has(api)) throw new CloudError('SYS_ERR', `[InternalError] ${api}: connect timeout`);
    return reply;
  }

  #answer(api: Api, data: Record<string, unknown>): OpenApiReply {
    if (api === 'security.msgSecCheck') return this.safety.checkText(data);
    if (api === 'security.mediaCheckAsync') return this.safety.takeMedia(data);
    if (api === 'subscribeMessage.send') return this.messages.send(data);
    return this.phones.exchange(data);
  }
}
