import type { OpenApiReply } from './openApi';

/** Phone numbers for the codes that the phone's button hands out. A code serves once. */
export class PhoneNumbers {
  readonly #numbers = new Map<string, string>();

  reset(): void {
    this.#numbers.clear();
  }

  /** Makes `code` stand for a number of mainland China, without country code. */
  issue(code: string, number: string): void {
    this.#numbers.set(code, number);
  }

  exchange({ code }: Record<string, unknown>): OpenApiReply {
    const number = typeof code === 'string' ? this.#numbers.get(code) : undefined;
    if (number === undefined) return { errcode: 40_029, errmsg: 'invalid code' };
    this.#numbers.delete(code as string);
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86' } };
  }
}
