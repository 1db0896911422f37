import { copyOf, unsendable } from './values';
import type { Bag, Findings, Fn } from './findings';
import { type Options, type WxCalls, WxFailure } from './wxCalls';

/** What stands behind wx.cloud in a scenario: the real functions on the local cloud. */
export type CloudBehind = {
  callFunction(name: string, data: unknown): Promise<unknown>;
  /** Stores the file that the phone has at `filePath`; answers its file id. */
  uploadFile(cloudPath: string, filePath: string): Promise<string>;
};

const executeFail = -504_002;

/** Thrown behind `wx.cloud`: no way to the cloud, which is not the fault of a function. */
export class NoNetwork extends Error {}

export function wxCloud(calls: WxCalls, findings: Findings, behind: CloudBehind): Bag {
  let initialised = false;
  const guarded = (api: string, options: Options, work: () => Promise<Bag>) =>
    calls.reply(api, options, async () => {
      if (!initialised) throw new WxFailure('Cloud API is not enabled, please call wx.cloud.init first');
      return work();
    });
  return {
    init: (options: unknown) => {
      calls.note('cloud.init', options);
      initialised = true;
    },
    callFunction: (options: Options) => guarded('cloud.callFunction', options, () => callFunction(findings, behind, options)),
    uploadFile: (options: Options) => {
      const promise = guarded('cloud.uploadFile', options, async () => {
        const { cloudPath, filePath } = options as { cloudPath: string; filePath: string };
        return { fileID: await behind.uploadFile(cloudPath, filePath), statusCode: 200 };
      });
      return promise ?? uploadTask();
    },
  };
}

async function callFunction(findings: Findings, behind: CloudBehind, options: Options): Promise<Bag> {
  const data = options?.['data'] ?? {};
  const bad = unsendable(data, 'data');
  if (bad !== null) findings.error(`cloud.callFunction: ${bad}`);
  try {
    return { result: await behind.callFunction(String(options?.['name']), copyOf(data)), requestID: 'weapp-host' };
  } catch (error) {
    if (error instanceof NoNetwork) throw new WxFailure('request:fail');
    throw new WxFailure(`Error: errCode: ${executeFail} functions execute fail | errMsg: ${(error as Error).message}`, executeFail);
  }
}

/** With callbacks an upload gives a task to watch or stop; here a file arrives whole, so progress jumps to its end. */
function uploadTask(): Bag {
  return {
    onProgressUpdate: (listener: Fn) => listener({ progress: 100, totalBytesSent: 1, totalBytesExpectedToSend: 1 }),
    offProgressUpdate: () => undefined,
    abort: () => undefined,
  };
}
