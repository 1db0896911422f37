/** Everything a run of the mini program brings to light; a scenario ends by asserting on it. */

export type Bag = Record<string, unknown>;
export type Fn = (...args: unknown[]) => unknown;

/** One call of a wx function. */
export type ApiCall = { api: string; options: unknown };

/** What one setData sent from service to view, in bytes of JSON. */
export type Payload = { route: string; keys: string[]; bytes: number };

export class Findings {
  readonly errors: string[] = [];
  readonly logs: string[] = [];
  readonly calls: ApiCall[] = [];
  readonly payloads: Payload[] = [];
  /** wx functions that exist but that nobody stood in for: they "succeeded" with nothing. */
  readonly unmocked = new Set<string>();

  error(text: string): void {
    this.errors.push(text);
  }

  /** For faults that each rendering would repeat. */
  errorOnce(text: string): void {
    if (!this.errors.includes(text)) this.errors.push(text);
  }

  /** Runs code of the app; what it throws is a finding and goes no further, as on a phone. */
  guard(label: string, code: () => unknown): unknown {
    try {
      return code();
    } catch (thrown) {
      this.error(`${label}: ${describe(thrown)}`);
      return undefined;
    }
  }

  /** The console of one of the two realms. An error is a finding; in the view a warning is one too (wcc's output warns of missing templates). */
  console(realm: 'service' | 'view'): Record<string, (...args: unknown[]) => void> {
    const bad = realm === 'view' ? ['error', 'warn'] : ['error'];
    const levels = ['log', 'info', 'warn', 'error', 'debug', 'group', 'groupEnd', 'time', 'timeEnd', 'trace', 'table'];
    const say = (level: string) => (...args: unknown[]) => {
      const text = args.map(describe).join(' ');
      this.logs.push(`${realm} ${level}: ${text}`);
      if (bad.includes(level) || (realm === 'view' && /not found/i.test(text))) this.errorOnce(`console.${level} (${realm}): ${text.slice(0, 500)}`);
    };
    return Object.fromEntries(levels.map((level) => [level, say(level)]));
  }

  largestPayload(): Payload {
    return this.payloads.reduce((largest, one) => (one.bytes > largest.bytes ? one : largest), { route: '', keys: [], bytes: 0 });
  }
}

/** Values of other realms are no instanceof Error here, so they are told by their stack. */
export function describe(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'stack' in value && value.stack) return String(value.stack);
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}
