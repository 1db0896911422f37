import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { DocumentDatabase } from '../database/database';
import type { WeChatOpenApi } from '../openapi/openApi';
import type { FileStorage } from '../storage/fileStorage';
import type { Warnings } from './warnings';

/** One request of the SDK: an action, its parameters, and who asks, when that can be told. */
export interface WireRequest {
  action: string;
  envName?: string;
  [parameter: string]: unknown;
}

export type WireReply = { requestId: string; [field: string]: unknown } | { requestId: string; code: string; message: string };

/** Calls a function in place of the platform. `event` and the answer are what JSON can say. */
export type InvokeFunction = (call: { name: string; event: unknown; requestId: string }) => Promise<unknown>;

/** What the actions work with. */
export interface Services {
  envId: string;
  clock: Clock;
  database: DocumentDatabase;
  storage: FileStorage;
  openApi: WeChatOpenApi;
  warnings: Warnings;
  invokeFunction: InvokeFunction | undefined;
}

export interface Call {
  services: Services;
  requestId: string;
  caller: string | undefined;
}

/** Answers one action: what stands beside `requestId` in the reply. */
export type Action = (request: WireRequest, call: Call) => Promise<Record<string, unknown>> | Record<string, unknown>;

export const newRequestId = (): string => randomUUID();
