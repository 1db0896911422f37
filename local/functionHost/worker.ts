// The world of one function: a thread with an environment and a clock of its own. Serves one call at a time.
// Bundled into one script by pool.ts, so that no TypeScript loader stands between the function and Node.
import { createRequire } from 'node:module';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import type { Call, WorkerMessage, WorkerStart } from './messages';

type Main = (event: unknown, context: unknown) => unknown;

if (parentPort === null) throw new Error('worker.ts runs in a worker thread only');
const port = parentPort;
const say = (message: WorkerMessage) => port.postMessage(message);

let clockOffsetMs = 0;
let requestId = '';
let main: Main | null = null;

/** `new Date()` and `Date.now()` follow the cloud's clock; the function has no such hook of its own. */
function setDate(): void {
  const RealDate = Date;
  const now = () => RealDate.now() + clockOffsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  RealDate.prototype.constructor = globalThis.Date;
}

function catchConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[level] = (...args: unknown[]) => say({ type: 'log', line: { requestId, level, text: format(...args) } });
  }
}

let callVariables: string[] = [];

function setEnvironment(environment: Record<string, string>): void {
  for (const name of callVariables) Reflect.deleteProperty(process.env, name);
  callVariables = Object.keys(environment);
  Object.assign(process.env, environment);
}

async function serve({ event, context, environment, clockOffsetMs: offset }: Call): Promise<void> {
  clockOffsetMs = offset;
  requestId = context.request_id;
  setEnvironment(environment);
  try {
    const { bundle } = workerData as WorkerStart;
    main ??= (createRequire(bundle)(bundle) as { main: Main }).main;
    const answer = await main(JSON.parse(event), context);
    say({ type: 'answer', json: JSON.stringify(answer ?? null) });
  } catch (error) {
    say({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : format(error) });
  }
}

setDate();
catchConsole();
port.on('message', (call: Call) => void serve(call));
