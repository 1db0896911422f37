import tcb from '@cloudbase/node-sdk';
import { minuteSteps } from '../app/nightly/minuteSteps';
import { runNightly } from '../app/nightly/run';
import { nightlySteps } from '../app/nightly/steps';
import { cloudbaseFiles } from '../services/files';
import { templateIdsIn, wechatMessages } from '../services/messages';
import { wechatPhotoSafety } from '../services/photoSafety';
import { cloudbaseStore } from '../store/cloudbase';

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });
const store = cloudbaseStore(app.database());
const files = cloudbaseFiles(app);
const photoSafety = wechatPhotoSafety(app);
const messages = wechatMessages(app, templateIdsIn(process.env.MESSAGE_TEMPLATES));

/** The platform ends a run after 60 seconds: what is left goes on in the next one. */
const runForMs = 40_000;

/** Each trigger of the timer by its name in cloudbaserc.json. */
const stepsOf: Readonly<Record<string, typeof nightlySteps>> = { nightly: nightlySteps, everyMinute: minuteSteps };

/** Host for the timer: does what falls due by itself. A phone can name any function, so a call with an identity does nothing. */
export async function main(event: unknown, context: NonNullable<Parameters<typeof tcb.getCloudbaseContext>[0]>) {
  const { TRIGGER_SRC, WX_OPENID } = tcb.getCloudbaseContext(context);
  if (TRIGGER_SRC !== 'timer' || WX_OPENID) return { ok: false, refusal: 'notAllowed' };
  const steps = stepsOf[(event as { TriggerName?: string }).TriggerName ?? ''] ?? nightlySteps;
  const log = (line: Readonly<Record<string, unknown>>) => console.log(JSON.stringify(line));
  return { ok: true, ...await runNightly({ store, files, messages, photoSafety, now: new Date(), requestId: context.request_id ?? '', log }, runForMs, steps) };
}
