import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError } from '../database/errors';
import { bodyOf } from '../wire/body';
import { contentTypeOf } from './contentType';
import { FILE_BYTES, type FileStorage } from './fileStorage';

/** Answers `/storage/<path>`: PUT with an issued token keeps a file, GET and HEAD with a temporary address read it. */
export async function serveStorage(storage: FileStorage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = decoded(url.pathname.slice('/storage/'.length));
  if (path === null) return refuse(response, 400, 'InvalidURI', 'the address is not properly encoded');
  if (request.method === 'PUT') return keep(storage, path, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const allowed = storage.allows('get', path, url.searchParams.get('token') ?? '');
  const bytes = allowed ? await storage.read(path) : undefined;
  if (!allowed) return refuse(response, 403, 'AccessDenied', 'the address has ended or was changed');
  if (!bytes) return refuse(response, 404, 'NoSuchKey', 'there is no such file');
  response.writeHead(200, { 'content-type': contentTypeOf(path, bytes), 'content-length': bytes.length, 'cache-control': 'private, max-age=3600', 'x-content-type-options': 'nosniff' });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function keep(storage: FileStorage, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = request.headers['x-cos-security-token'];
  if (typeof token !== 'string' || !storage.allows('put', path, token)) return refuse(response, 403, 'SignatureDoesNotMatch', 'the upload was not issued for this path, or has ended');
  const bytes = await bodyOf(request, FILE_BYTES);
  if (!bytes) return refuse(response, 400, 'EntityTooLarge', `a file is at most ${FILE_BYTES} bytes`);
  try {
    await storage.put(path, bytes);
    response.writeHead(200).end();
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    refuse(response, 400, error.code, error.message);
  }
}

/** Errors are XML, as from the object store behind the platform; the SDK reads code, message and both ids. */
function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const body = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) }).end(body);
}
