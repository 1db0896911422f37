import tcb from '@cloudbase/node-sdk';
import { continueImports } from '../app/roster/continue';
import { cloudbaseFiles } from '../services/files';
import { cloudbaseStore } from '../store/cloudbase';

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });
const store = cloudbaseStore(app.database());
const files = cloudbaseFiles(app);

/** The platform ends a run after 60 seconds: what is left goes on in the next one. */
const importsForMs = 40_000;

/** Host for the timer: carries on what was left unfinished. A phone can name any function, so a call with an identity does nothing. */
export async function main(_event: unknown, context: NonNullable<Parameters<typeof tcb.getCloudbaseContext>[0]>) {
  const { TRIGGER_SRC, WX_OPENID } = tcb.getCloudbaseContext(context);
  if (TRIGGER_SRC !== 'timer' || WX_OPENID) return { ok: false, refusal: 'notAllowed' };
  const log = (line: Readonly<Record<string, unknown>>) => console.log(JSON.stringify({ requestId: context.request_id, ...line }));
  await continueImports({ store, files, now: new Date(), log }, importsForMs);
  return { ok: true };
}
