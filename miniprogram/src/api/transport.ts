// The browser's way to the local cloud, through its development gateway. The mini program's way: transport.weapp.ts.
import { chosenOpenid } from '../identity/chosen';
import type { Delivery, OnProgress } from './delivery';

/** Nothing to open in a browser. */
export const open = (): void => undefined;

/** Whose drafts these are: one browser plays many people. */
export const account = (): string => chosenOpenid() ?? 'nobody';

const identity = (): Record<string, string> => {
  const openid = chosenOpenid();
  return openid ? { 'x-openid': openid } : {};
};

export async function send(event: object): Promise<Delivery> {
  try {
    const response = await fetch('/functions/api', {
      method: 'POST', headers: { 'content-type': 'application/json', ...identity() }, body: JSON.stringify(event),
    });
    return response.ok ? { answer: await response.json() } : { failed: 'cloud' };
  } catch {
    return { failed: 'network' };
  }
}

/** Puts a file into storage and gives its file id; rejects when it did not arrive. */
export async function upload(path: string, cloudPath: string, onProgress: OnProgress): Promise<string> {
  const file = await (await fetch(path)).blob();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/storage/${cloudPath}`);
    for (const [name, value] of Object.entries(identity())) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onload = () => {
      if (request.status !== 200) return reject(new Error(`upload answered ${request.status}`));
      resolve((JSON.parse(request.responseText) as { fileID: string }).fileID);
    };
    request.onerror = () => reject(new Error('upload did not reach the cloud'));
    request.send(file);
  });
}
