import Taro from '@tarojs/taro';

/** Place of “我的”, where the inbox is, on the tab bar. */
const mineTab = 3;
const shownUpTo = 99;

export const countWords = (count: number): string => (count > shownUpTo ? `${shownUpTo}+` : String(count));

/** Shows the number of unread notices on the tab bar. Away from the tab pages there is no bar to show it on. */
export function showUnread(unread: number): void {
  const shown = unread > 0 ? Taro.setTabBarBadge({ index: mineTab, text: countWords(unread) }) : Taro.removeTabBarBadge({ index: mineTab });
  shown.catch(() => undefined);
}
