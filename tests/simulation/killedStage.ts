import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { init } from '@cloudbase/node-sdk';
import { cloudbaseStore } from '../../cloudfunctions/store/cloudbase';
import type { Reader, Store } from '../../cloudfunctions/store/store';
import { Clock } from '../../local/cloudbase/clock';
import type { Serving, Told } from './killable';
import { unanswered, type Stage } from './stage';

// One of the platform's own runtimes, says this. Elsewhere the SDK asks name servers for a metadata host, and keeps the process alive with it.
process.env['SUMERU_ENV'] ??= 'test';

type Alive = Serving & { readonly child: ChildProcess; readonly gone: Promise<unknown>; readonly store: Store };

/** A stage over HTTP whose whole system can be killed, and is begun again on the same data by whoever needs it next. */
export type KilledStage = Stage & { readonly kills: () => number; close(): Promise<void> };

export async function openKilledStage(): Promise<KilledStage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-'));
  const envId = `kill-${dataDir.slice(-6).toLowerCase()}`;
  const clock = new Clock();
  let kills = 0;
  let ids = 0;
  let alive: Promise<Alive> | null = null;

  async function begin(): Promise<Alive> {
    const child = fork(join(__dirname, 'killable.ts'), [dataDir, envId], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
    const gone = once(child, 'exit').then(([, signal]) => {
      if (signal === 'SIGKILL') kills += 1;
      alive = null;
    });
    const [{ url, cloudUrl }] = await once(child, 'message') as [Serving];
    const store = cloudbaseStore(init({ env: envId, secretId: 'local', secretKey: 'local', serviceUrl: `${cloudUrl}/admin` }).database());
    await tell({ child, gone }, { now: clock.now() });
    return { child, gone, url, cloudUrl, store };
  }
  const running = (): Promise<Alive> => (alive ??= begin());

  /** Sent and heard; a process that has died hears nothing. */
  async function tell({ child, gone }: Pick<Alive, 'child' | 'gone'>, told: Told): Promise<void> {
    const heard = child.connected ? once(child, 'message') : gone;
    if (child.connected) child.send(told, () => undefined);
    await Promise.race([heard, gone]);
  }

  async function post(path: string, headers: Record<string, string>, body: unknown): Promise<unknown> {
    const { url } = await running();
    const response = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    return response.json();
  }

  const reader: Reader = {
    get: async (collection, id) => (await running()).store.get(collection, id),
    find: async (collection, query) => (await running()).store.find(collection, query),
    pick: async (collection, fields, query) => (await running()).store.pick(collection, fields, query),
  };
  return {
    store: { ...reader, transact: async (work) => (await running()).store.transact(work) },
    clock: { now: () => clock.now(), advance: (milliseconds) => clock.advance(milliseconds) },
    newId: () => `killed-${String(ids += 1).padStart(6, '0')}`,
    call: (openid, endpoint, input) => post('/functions/api', { 'x-openid': openid }, { endpoint, input }).catch(() => ({ ok: false, fault: unanswered, message: '' })) as never,
    night: async () => { await post('/timers/nightly', {}, {}).catch(() => undefined); },
    async begins(cut) {
      const one = await running();
      await tell(one, { now: clock.now() });
      await tell(one, { dieAt: cut });
    },
    async ends() {
      await tell(await running(), { dieAt: null });
    },
    kills: () => kills,
    async close() {
      const { child, gone } = await running();
      child.kill('SIGKILL');
      await gone;
      rmSync(dataDir, { recursive: true });
    },
  };
}
