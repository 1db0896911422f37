import tcb from '@cloudbase/node-sdk';
import { takePhotoVerdict } from '../app/photos/verdict';
import { rulesOn } from '../app/rulebook';
import { cameFromPhone } from './source';
import { cloudbaseStore } from '../store/cloudbase';

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });
const store = cloudbaseStore(app.database());

/** Host for what WeChat's own servers push. A phone can name any function with any event: such a call does nothing. */
export async function main(event: unknown, context: NonNullable<Parameters<typeof tcb.getCloudbaseContext>[0]>) {
  const log = (outcome: string) => console.log(JSON.stringify({ requestId: context.request_id, push: outcome }));
  if (cameFromPhone(tcb.getCloudbaseContext(context))) {
    log('notAllowed');
    return { ok: false, refusal: 'notAllowed' };
  }
  const now = new Date();
  const taken = await takePhotoVerdict(event, { ...await rulesOn(now, store), store, now, appId: process.env.WECHAT_APP_ID ?? '' });
  log(taken.ok ? taken.value : taken.refusal);
  return taken.ok ? 'success' : taken;
}
