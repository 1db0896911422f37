import Taro from '@tarojs/taro';
import type { Wishes } from './wish';

/** WeChat asks only within a tap: nothing may be waited for before this is called. */
export async function askForMessages(templateIds: readonly string[]): Promise<Wishes> {
  try {
    const answers = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds] } as Parameters<typeof Taro.requestSubscribeMessage>[0]);
    const said = answers as unknown as Readonly<Record<string, string>>;
    return Object.fromEntries(templateIds.map((id) => [id, said[id] === 'accept' ? 'accepted' : 'declined']));
  } catch {
    return null;
  }
}
