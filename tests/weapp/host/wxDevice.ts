import type { Bag, Fn } from './findings';
import type { Options, WxCalls } from './wxCalls';

const safeArea = { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 };

/** One mid-sized phone. */
const device = {
  brand: 'devtools',
  model: 'iPhone 12',
  pixelRatio: 3,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 728,
  statusBarHeight: 44,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 16.0',
  platform: 'ios',
  SDKVersion: '3.8.0',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  theme: 'light',
  safeArea,
};

/** What the app may ask about phone, launch and network. */
export function wxDevice(calls: WxCalls, copy: (value: unknown) => unknown, entry: string): Bag {
  const launch = { path: entry, query: {}, scene: 1001, referrerInfo: {} };
  const account = { miniProgram: { appId: 'wx0123456789abcdef', envVersion: 'develop', version: '' } };
  const update = { onCheckForUpdate: () => undefined, onUpdateReady: () => undefined, onUpdateFailed: () => undefined, applyUpdate: () => undefined };
  const phone = () => copy(device);
  return {
    getSystemInfoSync: phone,
    getWindowInfo: phone,
    getDeviceInfo: phone,
    getAppBaseInfo: phone,
    getSystemInfo: (options: Options) => calls.reply('getSystemInfo', options, () => device),
    getSystemSetting: () => copy({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }),
    getAccountInfoSync: () => copy(account),
    getLaunchOptionsSync: () => copy(launch),
    getEnterOptionsSync: () => copy(launch),
    getMenuButtonBoundingClientRect: () => copy({ width: 87, height: 32, left: 278, top: 48, right: 365, bottom: 80 }),
    getUpdateManager: () => update,
    canIUse: () => true,
    getNetworkType: (options: Options) => calls.reply('getNetworkType', options, () => ({ networkType: 'wifi' })),
    getRandomValues: (options: Options) => calls.reply('getRandomValues', options, () => ({ randomValues: new Uint8Array(Number(options?.['length'])) })),
    ...silentListeners(),
  };
}

/** Things a scenario makes happen only by its own stand-in. */
function silentListeners(): Record<string, Fn> {
  const events = ['NetworkStatusChange', 'NetworkWeakChange', 'WindowResize', 'ThemeChange', 'AppShow', 'AppHide', 'KeyboardHeightChange', 'NeedPrivacyAuthorization'];
  const later = ['Error', 'UnhandledRejection', 'PageNotFound', 'LazyLoadError', 'MemoryWarning'];
  const names = [...events, ...later].flatMap((name) => [`on${name}`, `off${name}`]);
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}
