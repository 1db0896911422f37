import tcb from '@cloudbase/node-sdk';
import { answer } from '../app/answer';
import { cloudbaseFiles } from '../services/files';
import { templateIdsIn, wechatMessages } from '../services/messages';
import { wechatTextSafety } from '../services/textSafety';
import { cloudbaseStore } from '../store/cloudbase';

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });
const store = cloudbaseStore(app.database());
const files = cloudbaseFiles(app);
const safety = wechatTextSafety(app);
const messages = wechatMessages(app, templateIdsIn(process.env.MESSAGE_TEMPLATES));

/** Host for the phone. Identity comes from the platform's call context alone: what the event claims is not looked at. */
export async function main(event: unknown, context: NonNullable<Parameters<typeof tcb.getCloudbaseContext>[0]>) {
  const { WX_OPENID } = tcb.getCloudbaseContext(context);
  return answer(event, {
    store, files, safety, messages, openid: WX_OPENID ?? null, now: new Date(), requestId: context.request_id,
    log: (line) => console.log(JSON.stringify(line)),
  });
}
