import { init } from '@cloudbase/node-sdk';
import type { Answer, EndpointName, Input } from '#shared/contract/index';
import { answer } from '../../cloudfunctions/app/answer';
import type { Host } from '../../cloudfunctions/app/context';
import { cloudbaseFiles } from '../../cloudfunctions/services/files';
import { wechatPhotoSafety, type PhotoSafety } from '../../cloudfunctions/services/photoSafety';
import type { OpenApi } from '../../cloudfunctions/services/openApi';
import { wechatMessages } from '../../cloudfunctions/services/messages';
import { wechatTextSafety } from '../../cloudfunctions/services/textSafety';
import { cloudbaseStore } from '../../cloudfunctions/store/cloudbase';
import type { Cloud } from '../cloudbase/cloud';
import { localTemplates } from '../functionHost/localTemplates';
import { connectInProcess } from '../cloudbase/wire/inProcess';

/** Calls the real application code against a local cloud in this process, as anybody, at any time. */
export type PlantCaller = {
  readonly store: Host['store'];
  readonly host: (openid: string | null, now: Date) => Host & { readonly photoSafety: PhotoSafety };
  call<E extends EndpointName>(openid: string | null, endpoint: E, input: Input<E>): Promise<Answer<E>>;
};

/** The cloud must be listening: files travel over HTTP, the database does not. `faults` collects what would be logged. */
export function plantCaller(cloud: Cloud, url: string, faults: unknown[] = []): PlantCaller {
  const store = cloudbaseStore(connectInProcess(cloud));
  const files = cloudbaseFiles(init({ env: cloud.envId, secretId: 'local', secretKey: 'local', serviceUrl: `${url}/admin` }));
  const openApi: OpenApi = {
    callWxOpenApi: async ({ apiName, requestData }) => ({ result: await cloud.openApi.call(apiName, { ...requestData }) }),
  };
  const safety = wechatTextSafety(openApi);
  const messages = wechatMessages(openApi, localTemplates);
  let calls = 0;
  const photoSafety = wechatPhotoSafety(openApi);
  const host: PlantCaller['host'] = (openid, now) => {
    calls += 1;
    return { store, files, safety, messages, photoSafety, openid, now, requestId: `call-${calls}`, log: (line) => { if ('fault' in line) faults.push(line); } };
  };
  return {
    store,
    host,
    async call<E extends EndpointName>(openid: string | null, endpoint: E, input: Input<E>) {
      return await answer({ endpoint, input }, host(openid, new Date(cloud.clock.now()))) as Answer<E>;
    },
  };
}
