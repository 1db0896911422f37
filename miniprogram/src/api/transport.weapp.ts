// The mini program's way to the cloud: WeChat says who is calling.
import Taro from '@tarojs/taro';
import type { Delivery, OnProgress } from './delivery';

export const open = (): void => {
  Taro.cloud.init(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV });
};

export const account = (): string => 'me';

/** WeChat's codes for a function that ran and failed, or is not there: the network is fine then. */
const isFunctionFault = (code: unknown) => typeof code === 'number' && code <= -500_000;

export async function send(event: object): Promise<Delivery> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: event });
    return { answer: result };
  } catch (error) {
    return { failed: isFunctionFault((error as { errCode?: unknown }).errCode) ? 'cloud' : 'network' };
  }
}

/** Puts a file into storage and gives its file id; rejects when it did not arrive. */
export function upload(path: string, cloudPath: string, onProgress: OnProgress): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }) as unknown as { onProgressUpdate?: (listener: (update: { progress: number }) => void) => void } | undefined;
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress));
  });
}
