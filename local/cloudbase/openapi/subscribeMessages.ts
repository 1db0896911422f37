import type { OpenApiReply } from './openApi';

export interface SentMessage {
  touser: string;
  templateId: string;
  page: string | undefined;
  /** Field name to the text people see. */
  data: Record<string, string>;
}

/** The longest value of each kind of template field, in characters. */
const LONGEST: Record<string, number | undefined> = { thing: 20, character_string: 32, number: 32, letter: 32, symbol: 5, phrase: 5, name: 20, phone_number: 17, car_number: 8 };

/** Subscribe messages. Everybody takes them but those in `refusing`; what was delivered lies in `sent`. */
export class SubscribeMessages {
  readonly sent: SentMessage[] = [];
  readonly refusing = new Set<string>();

  reset(): void {
    this.sent.length = 0;
    this.refusing.clear();
  }

  send({ touser, template_id: templateId, templateId: otherSpelling, page, data }: Record<string, unknown>): OpenApiReply {
    const template = templateId ?? otherSpelling;
    if (typeof touser !== 'string' || touser === '') return { errcode: 40_003, errmsg: 'touser: invalid openid' };
    if (typeof template !== 'string' || template === '') return { errcode: 40_037, errmsg: 'invalid template_id' };
    const values = valuesOf(data);
    const wrong = values && Object.entries(values).find(([name, value]) => value === '' || [...value].length > longest(name));
    if (!values || wrong) return { errcode: 47_003, errmsg: `argument invalid! data.${wrong?.[0] ?? ''}.value is empty or too long` };
    if (this.refusing.has(touser)) return { errcode: 43_101, errmsg: 'user refuse to accept the msg' };
    this.sent.push({ touser, templateId: template, page: typeof page === 'string' ? page : undefined, data: values });
    return { errcode: 0, errmsg: 'ok' };
  }
}

const longest = (name: string): number => LONGEST[name.replace(/\d+$/, '')] ?? Infinity;

function valuesOf(data: unknown): Record<string, string> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const pairs = Object.entries(data as Record<string, { value?: unknown } | null>).map(([name, field]) => [name, field?.value] as const);
  return pairs.every(([, value]) => typeof value === 'string' || typeof value === 'number') ? Object.fromEntries(pairs.map(([name, value]) => [name, String(value)])) : undefined;
}
