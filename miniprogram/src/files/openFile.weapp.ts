// A mini program has no downloads folder: the file is shown, and from there it can be sent to a chat or a printer.
// The browser's way: openFile.ts.
import Taro from '@tarojs/taro';

export const openFileLabel = '打开';

/** Fetches a file that the cloud made and shows it, with the menu that sends it on. Rejects when it did not arrive. */
export async function openFile({ url, name }: { url: string; name: string }): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url });
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({ tempFilePath, filePath, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) });
  });
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
}
