import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { decodedPath, type Exchange, GatewayError } from './exchange';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Names that carry a hash of their content, as the build gives to scripts and styles, never change. */
const hashedName = /\.[0-9a-f]{8,}\./;

/** Serves the built phone app. Its router lives behind the #, so a path that is no file does not exist. */
export async function serveFile(folder: string, { request, response, url }: Exchange): Promise<void> {
  const file = fileAt(folder, url.pathname === '/' ? '/index.html' : decodedPath(url.pathname));
  const size = sizeOf(file);
  if (size === null) throw new GatewayError(404, 'notFound', notFoundMessage(url.pathname));
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    'cache-control': hashedName.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else await send(file, response);
}

function notFoundMessage(path: string): string {
  return path === '/' ? 'The phone app is not built: npm run build:h5' : `There is nothing at ${path}.`;
}

function fileAt(folder: string, path: string): string {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep)) throw new GatewayError(404, 'notFound', `There is nothing at ${path}.`);
  return file;
}

function sizeOf(file: string): number | null {
  try {
    const stat = statSync(file);
    return stat.isFile() ? stat.size : null;
  } catch {
    // Not there, or a name that no file can have.
    return null;
  }
}

async function send(file: string, response: ServerResponse): Promise<void> {
  await pipeline(createReadStream(file), response);
}
