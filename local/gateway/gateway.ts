// The development gateway: what a browser, a test or a developer needs to use the local cloud as WeChat would.
// It believes any caller and sets the clock, so it listens on loopback only and no deployed code imports it.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Db } from '@cloudbase/database';
import { dayOf } from '#shared/domain/time';
import type { Cloud } from '../cloudbase/cloud';
import type { FunctionHost } from '../functionHost/host';
import { clockView, setClock } from './clock';
import { contractDocument } from './contractDocument';
import { type Exchange, GatewayError, openidOf, readJson, sendJson, urlOf } from './exchange';
import { callFunction, fireTimer } from './functions';
import { refuseForeign } from './loopback';
import { openApiView, steerOpenApi } from './openApi';
import { peopleToPlay } from './people';
import { serveFile } from './staticFiles';
import { serveUploads } from './uploads';

export type GatewayParts = {
  cloud: Cloud;
  functions: FunctionHost;
  /** Reads the people that the identity switcher offers. */
  database: Db;
  pushVerdicts: () => Promise<number>;
  /** The built phone app. */
  h5Folder: string;
};

type Answer = (exchange: Exchange, name: string) => unknown;
type Route = { path: RegExp; methods: Record<string, Answer> };

export class Gateway {
  private readonly server: Server;
  private readonly routes: Route[];

  constructor(private readonly parts: GatewayParts) {
    this.routes = routesOver(parts);
    this.server = createServer((request, response) => void this.handle(request, response));
  }

  /** Serves on 127.0.0.1 and gives the address; port 0 takes any free one. */
  async listen(port: number): Promise<string> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      refuseForeign(request);
      await this.serve({ request, response, url: urlOf(request) });
    } catch (error) {
      refuse(request, response, error);
    }
  }

  private async serve(exchange: Exchange): Promise<void> {
    const { request, response, url } = exchange;
    if (url.pathname.startsWith('/storage/')) return serveUploads(this.parts.cloud.storage, exchange);
    for (const { path, methods } of this.routes) {
      const match = path.exec(url.pathname);
      if (match === null) continue;
      const answer = methods[request.method ?? ''];
      if (answer === undefined) throw wrongMethod(response, Object.keys(methods));
      return sendJson(response, 200, await answer(exchange, match[1] ?? ''));
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') throw wrongMethod(response, ['GET', 'HEAD']);
    return serveFile(this.parts.h5Folder, exchange);
  }
}

function routesOver({ cloud, functions, database, pushVerdicts }: GatewayParts): Route[] {
  const { clock, openApi } = cloud;
  return [
    {
      path: /^\/functions\/([\w-]+)$/,
      methods: { POST: async ({ request }, name) => callFunction(functions, { name, event: await readJson(request), openid: openidOf(request) }) },
    },
    { path: /^\/timers\/([\w-]+)$/, methods: { POST: ({ url }, name) => fireTimer(functions, name, url.searchParams.get('trigger') ?? undefined) } },
    { path: /^\/push$/, methods: { POST: async () => ({ pushed: await pushVerdicts() }) } },
    { path: /^\/people$/, methods: { GET: () => peopleToPlay(database, dayOf(new Date(clock.now()))) } },
    { path: /^\/clock$/, methods: { GET: () => clockView(clock), POST: async ({ request }) => setClock(clock, await readJson(request)) } },
    { path: /^\/openapi$/, methods: { GET: () => openApiView(openApi), POST: async ({ request }) => steerOpenApi(openApi, await readJson(request)) } },
    { path: /^\/contract$/, methods: { GET: () => contractDocument() } },
    { path: /^\/health$/, methods: { GET: () => ({ ok: true, functions: functions.names(), ...clockView(clock) }) } },
  ];
}

function wrongMethod(response: ServerResponse, allowed: string[]): GatewayError {
  response.setHeader('allow', allowed.join(', '));
  return new GatewayError(405, 'wrongMethod', `Use ${allowed.join(' or ')}.`);
}

const goneElsewhere: readonly (string | undefined)[] = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'];

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // A browser that goes elsewhere while it asks or is answered is no fault, and nobody is left to tell.
  if (goneElsewhere.includes((error as NodeJS.ErrnoException).code)) return;
  const known = error instanceof GatewayError;
  if (!known) console.error('[gateway]', error);
  if (response.headersSent) return void response.destroy();
  sendJson(response, known ? error.status : 500, known ? { error: error.code, message: error.message } : { error: 'fault', message: String(error) });
  request.resume();
}
