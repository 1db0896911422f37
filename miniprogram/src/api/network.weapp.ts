import Taro from '@tarojs/taro';

/** Runs each time the network comes back, or is no longer weak. */
export function onNetwork(run: () => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => { if (isConnected) run(); });
  Taro.onNetworkWeakChange(({ weakNet }) => { if (!weakNet) run(); });
}
