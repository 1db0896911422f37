import tcb from '@cloudbase/node-sdk';
import { runNightly } from '../app/nightly/run';
import { cloudbaseFiles } from '../services/files';
import { cloudbaseStore } from '../store/cloudbase';

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });
const store = cloudbaseStore(app.database());
const files = cloudbaseFiles(app);

/** The platform ends a run after 60 seconds: what is left goes on in the next one. */
const runForMs = 40_000;

/** Host for the timer: does what falls due by itself. A phone can name any function, so a call with an identity does nothing. */
export async function main(_event: unknown, context: NonNullable<Parameters<typeof tcb.getCloudbaseContext>[0]>) {
  const { TRIGGER_SRC, WX_OPENID } = tcb.getCloudbaseContext(context);
  if (TRIGGER_SRC !== 'timer' || WX_OPENID) return { ok: false, refusal: 'notAllowed' };
  const log = (line: Readonly<Record<string, unknown>>) => console.log(JSON.stringify(line));
  return { ok: true, ...await runNightly({ store, files, now: new Date(), requestId: context.request_id ?? '', log }, runForMs) };
}
