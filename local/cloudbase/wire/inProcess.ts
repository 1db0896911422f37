import { AsyncLocalStorage } from 'node:async_hooks';
import { Db } from '@cloudbase/database';
import { init } from '@cloudbase/node-sdk';
import type { Cloud } from '../cloud';

const clouds = new Map<string, Cloud>();
const callers = new AsyncLocalStorage<string>();

interface Requester {
  send(action: string, parameters?: Record<string, unknown>, options?: unknown): Promise<unknown>;
}
type RequesterClass = new (config: { envName?: string }) => Requester;

/** As the SDK throws it. */
class TcbError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string,
  ) {
    super(message);
  }
}

class InProcessRequester implements Requester {
  readonly #cloud: Cloud;

  constructor(config: { envName?: string }) {
    this.#cloud = clouds.get(config.envName ?? '') as Cloud;
  }

  async send(action: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    // Through JSON, as over the wire: undefined parameters vanish and sizes are known.
    const wire = JSON.stringify({ ...parameters, action });
    const reply = await this.#cloud.answer({ request: JSON.parse(wire) as { action: string }, caller: callers.getStore(), bytes: Buffer.byteLength(wire) });
    if ('code' in reply) throw new TcbError(String(reply['code']), String(reply['message']), reply.requestId);
    return reply;
  }
}

/**
 * The SDK's real database client over a cloud in this process, without HTTP: several times as fast. Each cloud needs an
 * `envId` of its own; clients of other environments go on over HTTP. The connection lasts until `disconnect`.
 */
export function connectInProcess(cloud: Cloud): Db {
  clouds.set(cloud.envId, cloud);
  // Says that this is one of the platform's own runtimes. Elsewhere the SDK asks name servers for a metadata host, and keeps the process alive with it.
  process.env['SUMERU_ENV'] ??= 'test';
  routeRequests();
  return init({ env: cloud.envId, secretId: 'local', secretKey: 'local' }).database();
}

export function disconnect(cloud: Cloud): void {
  clouds.delete(cloud.envId);
}

/** Runs work as one caller, so that requests beside its open transaction are noticed as they are over HTTP. */
export function asCaller<T>(caller: string, work: () => Promise<T>): Promise<T> {
  return callers.run(caller, work);
}

let overHttp: RequesterClass | undefined;

/** `app.database()` sets the class anew each time, hence a setter that remembers it and a getter that chooses by environment. */
function routeRequests(): void {
  if (overHttp) return;
  overHttp = Db.reqClass as RequesterClass;
  const choose = function (config: { envName?: string }): Requester {
    return clouds.has(config.envName ?? '') ? new InProcessRequester(config) : new (overHttp as RequesterClass)(config);
  };
  Object.defineProperty(Db, 'reqClass', {
    get: () => choose,
    set: (requester: RequesterClass) => {
      overHttp = requester;
    },
  });
}
