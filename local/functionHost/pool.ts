import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { FunctionFault } from './faults';
import type { Call, LogLine, WorkerMessage, WorkerStart } from './messages';

export type PoolOptions = {
  bundle: string;
  /** Variables that all calls share, such as where the cloud is. */
  environment: Record<string, string>;
  maxWorkers: number;
  memoryMb: number;
  timeoutMs: number;
  log: (line: LogLine) => void;
};

type Job = { call: Call; resolve: (json: string) => void; reject: (fault: FunctionFault) => void };

/** Built once a process; the worker is a script without imports of the project. */
const workerScript = once(() => {
  const built = buildSync({ entryPoints: [join(__dirname, 'worker.ts')], bundle: true, platform: 'node', format: 'cjs', write: false });
  return built.outputFiles[0]?.text ?? '';
});

/** The threads of one function: as many as calls come in at once, up to a bound; further calls wait their turn. */
export class Pool {
  private readonly idle: Worker[] = [];
  private readonly alive = new Set<Worker>();
  private readonly waiting: Job[] = [];

  constructor(private readonly options: PoolOptions) {}

  /** Gives the answer as JSON. A thread that crashes or overstays is replaced; its call fails, others do not. */
  run(call: Call): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ call, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(new FunctionFault('FUNCTIONS_EXECUTE_FAIL', 'the function host is closing'));
    await Promise.all([...this.alive].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const worker = this.idle.pop() ?? (this.alive.size < this.options.maxWorkers ? this.spawn() : null);
    const job = worker === null ? undefined : this.waiting.shift();
    if (worker !== null && job !== undefined) this.give(worker, job);
  }

  private spawn(): Worker {
    const { bundle, environment, memoryMb } = this.options;
    const workerData: WorkerStart = { bundle };
    const worker = new Worker(workerScript(), { eval: true, env: { ...environment }, workerData, resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    this.alive.add(worker);
    // Between calls nobody listens; a crash then must not bring the host down. Whoever has a call listens too.
    worker.on('error', () => undefined);
    worker.on('exit', () => this.forget(worker));
    return worker;
  }

  private forget(worker: Worker): void {
    this.alive.delete(worker);
    const index = this.idle.indexOf(worker);
    if (index >= 0) this.idle.splice(index, 1);
    this.next();
  }

  private give(worker: Worker, { call, resolve, reject }: Job): void {
    const { timeoutMs, log } = this.options;
    const finish = (reusable: boolean) => {
      clearTimeout(alarm);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (reusable) this.idle.push(worker);
      this.next();
    };
    const fail = (fault: FunctionFault, reusable: boolean) => {
      finish(reusable);
      reject(fault);
    };
    const onMessage = (message: WorkerMessage) => {
      if (message.type === 'log') return log(message.line);
      if (message.type === 'failed') return fail(new FunctionFault('FUNCTIONS_EXECUTE_FAIL', message.message), true);
      finish(true);
      resolve(message.json);
    };
    const onError = (error: Error) => fail(new FunctionFault('FUNCTIONS_EXECUTE_FAIL', `the function crashed: ${error.message}`), false);
    const onExit = (code: number) => fail(new FunctionFault('FUNCTIONS_EXECUTE_FAIL', `the function ended its process with ${code}`), false);
    const alarm = setTimeout(() => {
      fail(new FunctionFault('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${timeoutMs / 1000} seconds`), false);
      void worker.terminate();
    }, timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(call);
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
