// WeChat's own scanner. The browser's way: scan.ts.
import Taro from '@tarojs/taro';

export const canScan: boolean = true;

/** What the scanned picture says; `null` when somebody thought better of it. */
export async function scan(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result;
  } catch {
    return null;
  }
}
