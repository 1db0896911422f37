// A mini program cannot print: the slips are copied, to be pasted into a document. The browser's way: handOut.ts.
import Taro from '@tarojs/taro';
import type { CodeSlip } from '#shared/contract/views';
import { slipsText } from './slipsText';

export const handOutLabel = '复制全部';

/** Copies the slips as a table that Word and Excel take; WeChat itself says that they were copied. */
export async function handOut(slips: readonly CodeSlip[], title: string): Promise<void> {
  await Taro.setClipboardData({ data: slipsText(slips, title) });
}
