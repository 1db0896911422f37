import * as z from 'zod';
import type { OpenApi } from './openApi';

/** The platform's check of pictures: it is asked now and answers later, by a message to the function `push`. */
export interface PhotoSafety {
  /** The trace under which the answer will come; `null` when it cannot be asked now. Never throws. */
  ask(url: string, openid: string): Promise<string | null>;
}

const image = 2;
const forumScene = 3;
const patienceMs = 5_000;
const reply = z.object({ errcode: z.literal(0), trace_id: z.string().min(1).max(200) });

export function wechatPhotoSafety(app: OpenApi): PhotoSafety {
  return {
    async ask(url, openid) {
      try {
        const requestData = { media_url: url, media_type: image, version: 2, scene: forumScene, openid };
        const answered = reply.safeParse((await app.callWxOpenApi({ apiName: '/wxa/media_check_async', requestData }, { timeout: patienceMs })).result);
        return answered.success ? answered.data.trace_id : null;
      } catch {
        return null;
      }
    },
  };
}
