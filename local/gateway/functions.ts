import { FunctionFault, type FunctionFaultCode } from '../functionHost/faults';
import type { FunctionHost } from '../functionHost/host';
import { GatewayError } from './exchange';

const statusOf: Record<FunctionFaultCode, number> = {
  FUNCTION_NOT_FOUND: 404,
  FUNCTIONS_EVENT_TOO_LARGE: 413,
  FUNCTIONS_EXECUTE_FAIL: 502,
  FUNCTIONS_RESPONSE_TOO_LARGE: 502,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
};

/** Calls a function as the WeChat account `openid`; without one, as somebody without an account. */
export function callFunction(host: FunctionHost, call: { name: string; event: unknown; openid: string | null }): Promise<unknown> {
  if (typeof call.event !== 'object' || call.event === null || Array.isArray(call.event)) throw new GatewayError(400, 'badInput', 'An event is a JSON object.');
  const caller = call.openid === null ? ({ kind: 'anonymous' } as const) : ({ kind: 'phone', openid: call.openid } as const);
  return faultsAsErrors(host.call({ name: call.name, event: call.event, caller }));
}

export function fireTimer(host: FunctionHost, name: string, trigger?: string): Promise<unknown> {
  return faultsAsErrors(host.fireTimer(name, trigger));
}

async function faultsAsErrors(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof FunctionFault) throw new GatewayError(statusOf[error.code], error.code, error.message);
    throw error;
  }
}
