// Who calls, as the platform tells a function: variables in its environment, and the same in its call's context.
import type { CallContext } from './messages';

import { appId } from '../cloudbase/openapi/appId';

/** phone: a person's WeChat. anonymous: a call without WeChat. push: WeChat's own servers. timer: the platform's own clock. function: another function. */
export type Caller =
  | { readonly kind: 'phone'; readonly openid: string }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'push' }
  | { readonly kind: 'timer' }
  | { readonly kind: 'function' };

const wxKeys = 'WX_CLIENTIP,WX_CLIENTIPV6,WX_APPID,WX_OPENID,WX_UNIONID,WX_API_TOKEN,WX_CONTEXT_KEYS';
const tcbKeys = 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,LOGINTYPE,TCB_SOURCE,TCB_SOURCE_IP,TCB_CONTEXT_KEYS';

type Call = { caller: Caller; requestId: string; environmentId: string };

/** The variables that differ from call to call. */
export function callEnvironment({ caller, requestId, environmentId }: Call): Record<string, string> {
  const common = { TCB_ENV: environmentId, TCB_SEQID: requestId, TCB_CONTEXT_KEYS: tcbKeys, WX_CONTEXT_KEYS: wxKeys };
  if (caller.kind === 'timer') return { ...common, TRIGGER_SRC: 'timer' };
  if (caller.kind === 'anonymous') return { ...common, TCB_SOURCE: 'http' };
  if (caller.kind === 'push') return { ...common, TCB_SOURCE: 'wx_unknown' };
  if (caller.kind === 'function') return { ...common, TCB_SOURCE: 'scf' };
  const person = { WX_OPENID: caller.openid, WX_UNIONID: `union-${caller.openid}`, WX_APPID: appId, WX_CLIENTIP: '127.0.0.1' };
  return { ...common, ...person, TCB_SOURCE: 'wx_client', TCB_SOURCE_IP: '127.0.0.1' };
}

/** The second argument of `main`. */
export function callContext(call: Call, limits: { name: string; memoryMb: number; timeoutMs: number }): CallContext {
  return {
    callbackWaitsForEmptyEventLoop: false,
    request_id: call.requestId,
    function_name: limits.name,
    function_version: '$LATEST',
    namespace: call.environmentId,
    memory_limit_in_mb: limits.memoryMb,
    time_limit_in_ms: limits.timeoutMs,
    environ: '',
    environment: JSON.stringify(callEnvironment(call)),
  };
}

/** What arrives in the function: WeChat adds to a phone's event who sends it. */
export function eventFrom(caller: Caller, event: unknown): unknown {
  const isObject = typeof event === 'object' && event !== null && !Array.isArray(event);
  if (caller.kind !== 'phone' || !isObject) return event;
  return { ...event, userInfo: { appId, openId: caller.openid } };
}
