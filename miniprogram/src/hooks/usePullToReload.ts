import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Pulling the page down asks the cloud again. */
export function usePullToReload(reload: () => Promise<void>): void {
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
}
