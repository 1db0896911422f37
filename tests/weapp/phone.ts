import { resolve } from 'node:path';
import type { Running } from '../../local/running';
import { Weapp } from './host/weapp';
import { NoNetwork } from './host/wxCloud';
import type { StandIns } from './host/wxApi';

const dist = resolve(__dirname, '../../dist/weapp');

export type PhoneOptions = {
  openid: string;
  /** Files on the phone by path, such as what its camera "took". */
  files?: Map<string, Buffer>;
  standIns?: StandIns;
  /** What an earlier visit left in storage. */
  kept?: ReadonlyMap<string, string>;
  /** Whether there is a way to the cloud; it can be cut and come back. */
  network?: { up: boolean };
};

/** A phone with the built mini program, signed in as one WeChat account, on a running local cloud. */
export async function openPhone(system: Running, { openid, files = new Map(), standIns = {}, kept = new Map(), network = { up: true } }: PhoneOptions): Promise<Weapp> {
  const phone = new Weapp(dist, {
    standIns,
    cloud: {
      callFunction: async (name, event) => {
        if (!network.up) throw new NoNetwork();
        return system.functions.call({ name, event, caller: { kind: 'phone', openid } });
      },
      uploadFile: async (cloudPath, filePath) => {
        if (!network.up) throw new NoNetwork();
        const bytes = files.get(filePath);
        if (bytes === undefined) throw new Error(`this phone has no file ${filePath}`);
        if (await system.cloud.storage.read(cloudPath)) throw new Error('a phone puts a file only where there is none');
        return system.cloud.storage.put(cloudPath, bytes);
      },
    },
  });
  for (const [key, value] of kept) phone.storage.entries.set(key, value);
  await phone.launch();
  return phone;
}
