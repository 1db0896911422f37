// Runs the very bundles that are deployed, with a caller's identity for each call, as the platform does.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Caller, callContext, callEnvironment, eventFrom } from './callers';
import { FunctionFault } from './faults';
import type { LogLine } from './messages';
import { Pool } from './pool';

export type FunctionHostOptions = {
  /** Where the bundles lie: `<folder>/<name>/index.js`. */
  folder: string;
  /** Variables that lead the SDK to the local cloud. */
  environment: Record<string, string>;
  environmentId: string;
  /** Epoch milliseconds; functions see this time. */
  clock: { now(): number };
  log: (line: LogLine & { name: string }) => void;
  timeoutMs?: number;
  maxWorkers?: number;
  memoryMb?: number;
};

export type FunctionCall = { name: string; event: unknown; caller: Caller };

const phoneEventLimit = 100 * 1024;
const eventLimit = 6 * 1024 * 1024;
const responseLimit = 6 * 1024 * 1024;

export class FunctionHost {
  private readonly pools = new Map<string, Pool>();
  private readonly limits: { timeoutMs: number; maxWorkers: number; memoryMb: number };

  constructor(private readonly options: FunctionHostOptions) {
    const { timeoutMs = 60_000, maxWorkers = 4, memoryMb = 256 } = options;
    this.limits = { timeoutMs, maxWorkers, memoryMb };
  }

  /** Functions that can be called now. */
  names(): string[] {
    if (!existsSync(this.options.folder)) return [];
    return readdirSync(this.options.folder).filter((name) => existsSync(this.bundleOf(name))).sort();
  }

  /** Calls a function as WeChat, a timer or another function does. Throws FunctionFault when the platform would fail the call. */
  async call({ name, event, caller }: FunctionCall): Promise<unknown> {
    const pool = this.poolOf(name);
    const json = JSON.stringify(eventFrom(caller, event) ?? {});
    refuseLargeEvent(json, caller);
    const call = { caller, requestId: randomUUID(), environmentId: this.options.environmentId };
    const answer = await pool.run({
      event: json,
      context: callContext(call, { name, ...this.limits }),
      environment: callEnvironment(call),
      clockOffsetMs: this.options.clock.now() - Date.now(),
    });
    const bytes = Buffer.byteLength(answer);
    if (bytes > responseLimit) throw new FunctionFault('FUNCTIONS_RESPONSE_TOO_LARGE', `the answer has ${bytes} bytes, more than 6 MB`);
    return JSON.parse(answer);
  }

  /** Fires a function's timer, under the name of one of its triggers: no person calls, and the event is the platform's. */
  fireTimer(name: string, trigger = name): Promise<unknown> {
    const event = { Type: 'Timer', TriggerName: trigger, Time: new Date(this.options.clock.now()).toISOString(), Message: '' };
    return this.call({ name, event, caller: { kind: 'timer' } });
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()));
  }

  private poolOf(name: string): Pool {
    const known = this.pools.get(name);
    if (known) return known;
    if (!this.names().includes(name)) throw new FunctionFault('FUNCTION_NOT_FOUND', `there is no function ${name}; there are: ${this.names().join(', ')}`);
    const { environment, log } = this.options;
    const pool = new Pool({ ...this.limits, bundle: this.bundleOf(name), environment, log: (line) => log({ ...line, name }) });
    this.pools.set(name, pool);
    return pool;
  }

  private bundleOf(name: string): string {
    return join(this.options.folder, name, 'index.js');
  }
}

function refuseLargeEvent(json: string, caller: Caller): void {
  const limit = caller.kind === 'phone' || caller.kind === 'anonymous' ? phoneEventLimit : eventLimit;
  const bytes = Buffer.byteLength(json);
  if (bytes > limit) throw new FunctionFault('FUNCTIONS_EVENT_TOO_LARGE', `the event has ${bytes} bytes, more than ${limit / 1024} KB`);
}
