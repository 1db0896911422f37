// WeChat hands over files from a conversation only. The browser's way: chooseSheet.ts.
import Taro from '@tarojs/taro';
import type { ChosenSheet } from './chosenSheet';

export const whereToFind = '先把 .xlsx 表格发到微信的任意聊天里（如“文件传输助手”），再从聊天中选择。';

/** Lets somebody choose one .xlsx file; null when they change their mind. */
export async function chooseSheet(): Promise<ChosenSheet | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] });
    const [file] = tempFiles;
    return file ? { name: file.name, path: file.path } : null;
  } catch {
    return null;
  }
}
