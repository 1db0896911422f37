import type { Bag } from './findings';
import { type Options, type WxCalls, WxFailure } from './wxCalls';

const keyLimit = 1024 * 1024;
const allLimit = 10 * 1024 * 1024;

/** The phone's own storage: 1 MB a key, 10 MB in all, values that JSON can say. */
export class WxStorage {
  readonly entries = new Map<string, string>();

  functions(calls: WxCalls, copy: (value: unknown) => unknown): Bag {
    return {
      setStorageSync: (key: string, value: unknown) => this.write(key, value),
      getStorageSync: (key: string) => copy(this.read(key)) ?? '',
      removeStorageSync: (key: string) => void this.entries.delete(key),
      clearStorageSync: () => this.entries.clear(),
      getStorageInfoSync: () => copy(this.info()),
      setStorage: (options: Options) => calls.reply('setStorage', options, () => this.write(keyOf(options), options?.['data'])),
      getStorage: (options: Options) => calls.reply('getStorage', options, () => ({ data: this.readOrFail(keyOf(options)) })),
      removeStorage: (options: Options) => calls.reply('removeStorage', options, () => void this.entries.delete(keyOf(options))),
      clearStorage: (options: Options) => calls.reply('clearStorage', options, () => this.entries.clear()),
      getStorageInfo: (options: Options) => calls.reply('getStorageInfo', options, () => this.info()),
    };
  }

  private write(key: string, value: unknown): void {
    const text = JSON.stringify({ value });
    const bytes = Buffer.byteLength(text);
    if (bytes > keyLimit) throw new WxFailure(`entry size limit reached: ${key} has ${bytes} bytes, more than 1 MB`);
    if (this.bytes() - Buffer.byteLength(this.entries.get(key) ?? '') + bytes > allLimit) throw new WxFailure('storage is full: more than 10 MB');
    this.entries.set(key, text);
  }

  private read(key: string): unknown {
    const text = this.entries.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as { value: unknown }).value;
  }

  private readOrFail(key: string): unknown {
    if (!this.entries.has(key)) throw new WxFailure('data not found');
    return this.read(key);
  }

  private info(): Bag {
    return { keys: [...this.entries.keys()], currentSize: Math.ceil(this.bytes() / 1024), limitSize: allLimit / 1024 };
  }

  private bytes(): number {
    return [...this.entries.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  }
}

function keyOf(options: Options): string {
  return String(options?.['key']);
}
