import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CloudError } from '../database/errors';
import { REQUEST_BYTES } from '../database/limits';
import type { FileStorage } from '../storage/fileStorage';
import { serveStorage } from '../storage/serve';
import type { Asked } from './answer';
import { bodyOf } from './body';
import { isRecord } from './parameters';
import type { WireReply, WireRequest } from './protocol';

export type Answer = (asked: Asked) => Promise<WireReply>;

interface Wire {
  answer: Answer;
  storage: FileStorage;
  callOpenApi: (name: string, data: Record<string, unknown>) => Promise<unknown>;
}

/** The HTTP side: `POST /admin` for the SDK, `/storage/` for files. It believes any caller, so it listens on loopback only. */
export function createWireServer(wire: Wire): Server {
  const server = createServer((request, response) => {
    route(wire, request, response).catch((error: unknown) => {
      console.error('[local cloud]', error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // Longer than the SDK keeps an idle connection, so that it is never closed under a request.
  server.keepAliveTimeout = 60_000;
  return server;
}

async function route(wire: Wire, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isLocal(request)) return void response.writeHead(403).end();
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/storage/')) return serveStorage(wire.storage, request, response);
  if (url.pathname !== '/admin' || request.method !== 'POST') return void response.writeHead(404).end();
  const body = await bodyOf(request, REQUEST_BYTES);
  if (!body) return reply(response, { requestId: '', code: 'INVALID_PARAM', message: `a request is at most ${REQUEST_BYTES} bytes` });
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return compatible(wire, body, type, response);
  const parsed: unknown = JSON.parse(body.toString());
  if (!isRecord(parsed) || typeof parsed['action'] !== 'string') return void response.writeHead(400).end();
  reply(response, await wire.answer({ request: parsed as WireRequest, caller: callerOf(url), bytes: body.length }));
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** No page in a browser may reach the database, neither directly (it names its origin) nor under a name that it made point here. */
function isLocal({ url, headers: { host, origin } }: IncomingMessage): boolean {
  const isPicture = url?.startsWith('/storage/') === true;
  return LOOPBACK.test(host ?? '') && (origin === undefined || isPicture);
}

/** The SDK numbers its requests `<id of the call>-<event>`; without a call's id the caller is unknown. */
function callerOf(url: URL): string | undefined {
  const sequence = url.searchParams.get('seqId') ?? '';
  const end = sequence.lastIndexOf('-');
  return end > 0 ? sequence.slice(0, end) : undefined;
}

/** `callCompatibleWxOpenApi` sends a form and takes bytes back; an error comes as JSON. */
async function compatible({ callOpenApi }: Wire, body: Buffer, type: string, response: ServerResponse): Promise<void> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const data = form.get('requestData');
  const text = typeof data === 'string' ? data : await (data?.text() ?? '{}');
  try {
    const bytes = Buffer.from(JSON.stringify(await callOpenApi(String(form.get('apiName')), JSON.parse(text) as Record<string, unknown>)));
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length }).end(bytes);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    reply(response, { requestId: '', code: error.code, message: error.message });
  }
}

function reply(response: ServerResponse, content: WireReply): void {
  const bytes = Buffer.from(JSON.stringify(content));
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }).end(bytes);
}
