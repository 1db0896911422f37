// One request and its answer, without the details of node:http.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';

/** A request that cannot be served; the message tells the developer what to do. */
export class GatewayError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL };

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length, 'cache-control': 'no-store' });
  response.end(body);
}

export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read to the end all the same: an answer sent while the sender still sends would be lost with the connection.
    if (bytes <= limit) chunks.push(chunk);
  }
  if (bytes > limit) throw new GatewayError(413, 'tooLarge', `The body has ${bytes} bytes, more than ${limit}.`);
  return Buffer.concat(chunks);
}

const jsonLimit = 8 * 1024 * 1024;
const levelsMost = 200;

/** The body as JSON; an empty one is an empty object. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request, jsonLimit)).toString('utf8');
  if (text.trim() === '') return {};
  const value = jsonIn(text);
  // Beyond some thousands no function could be handed it: writing JSON goes down level by level.
  if (isDeeperThan(value, levelsMost)) throw new GatewayError(400, 'badJson', `The body is nested deeper than ${levelsMost} levels.`);
  return value;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new GatewayError(400, 'badJson', `The body is no JSON: ${(error as Error).message}`);
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) as unknown[] : []));
    if (level.length === 0) return false;
  }
  return true;
}

export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '));
  throw new GatewayError(400, 'badInput', issues.join('; '));
}

export function openidOf(request: IncomingMessage): string | null {
  const header = request.headers['x-openid'];
  return typeof header === 'string' && header.trim() !== '' ? header.trim() : null;
}

export function urlOf({ url = '/' }: IncomingMessage): URL {
  try {
    return new URL(url, 'http://127.0.0.1');
  } catch {
    throw new GatewayError(400, 'badPath', `${url} is no path.`);
  }
}

/** The path of an address as it was before percent-encoding. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new GatewayError(400, 'badPath', `${path} is not properly encoded.`);
  }
}
