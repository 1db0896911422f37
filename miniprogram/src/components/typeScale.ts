import Taro from '@tarojs/taro';

const largest = 1.4;

/** How much larger than usual the person has set type in WeChat, 1–1.4; pages are made to survive that much. */
export function typeScale(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1;
  const { fontSizeScaleFactor = 1 } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return Math.min(Math.max(fontSizeScaleFactor, 1), largest);
}
