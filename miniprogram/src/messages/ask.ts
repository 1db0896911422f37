// The browser has no WeChat: its stand-in asks one question for all. The mini program's way: ask.weapp.ts.
import Taro from '@tarojs/taro';
import type { Wishes } from './wish';

export async function askForMessages(templateIds: readonly string[]): Promise<Wishes> {
  const { confirm } = await Taro.showModal({
    title: '微信订阅消息（演示）', content: '小程序想给您发送一次性消息', confirmText: '允许', cancelText: '拒绝',
  });
  return Object.fromEntries(templateIds.map((id) => [id, confirm ? 'accepted' : 'declined']));
}
