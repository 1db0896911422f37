import { CloudError, invalidParameter } from '../database/errors';
import { REQUEST_BYTES } from '../database/limits';
import { databaseActions } from './databaseActions';
import type { Operations } from './operations';
import { otherActions } from './otherActions';
import { newRequestId, type Action, type Services, type WireReply, type WireRequest } from './protocol';

const actions: Record<string, Action | undefined> = { ...databaseActions, ...otherActions };

export interface Asked {
  request: WireRequest;
  caller?: string | undefined;
  /** Size of the request on the wire. */
  bytes: number;
}

/** Answers any request of the SDK. Never throws: an error is a reply with a code, as from the platform. */
export async function answer(services: Services, operations: Operations, { request, caller, bytes }: Asked): Promise<WireReply> {
  const requestId = newRequestId();
  try {
    const act = actions[request.action];
    if (!act) throw new CloudError('INVALID_ACTION', `the local cloud does not serve ${String(request.action)}`);
    if (bytes > REQUEST_BYTES) throw invalidParameter(`a request of ${bytes} bytes exceeds the maximum of ${REQUEST_BYTES} bytes`);
    operations.record({ action: request.action, collection: collectionOf(request), caller });
    return { requestId, ...(await act(request, { services, requestId, caller })) };
  } catch (error) {
    if (error instanceof CloudError) return { requestId, code: error.code, message: error.message };
    console.error(`[local cloud] ${String(request.action)} failed`, error);
    return { requestId, code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
  }
}

const collectionOf = ({ collectionName }: WireRequest): string | undefined => (typeof collectionName === 'string' ? collectionName : undefined);
