import type { Bag, Fn, Findings } from './findings';
import type { Pending } from './pending';
import { copyOf, setAtPath, unsendable } from './values';

const payloadLimit = 1024 * 1024;

/** What a file handed to Page() or Component(). */
export type Definition = { kind: 'Page' | 'Component'; is: string; methods: Bag; initialData: Bag; properties: Bag; lifetimes: Bag; raw: Bag; using: Record<string, string> };

/** A living page or component: what `this` is in the app's code. */
export type Instance = Bag & { is: string; data: Bag };

type ChangeListener = (afterwards: () => void) => void;

export function definitionOf(kind: 'Page' | 'Component', is: string, raw: Bag, using: Record<string, string>): Definition {
  const data = typeof raw['data'] === 'function' ? raw['data']() : raw['data'];
  return {
    kind,
    is,
    raw,
    using,
    methods: kind === 'Component' ? ((raw['methods'] ?? {}) as Bag) : raw,
    initialData: copyOf((data ?? {}) as Bag),
    properties: (raw['properties'] ?? {}) as Bag,
    lifetimes: (raw['lifetimes'] ?? {}) as Bag,
  };
}

/** Makes an instance; `changed` is told after each setData, with what to do once the view has followed. */
export function instanceOf(definition: Definition, host: { findings: Findings; query: Fn; changed: ChangeListener }): Instance {
  const { findings, query, changed } = host;
  const own = Object.entries(definition.methods).filter(([key]) => !['data', 'options', 'behaviors'].includes(key));
  const instance: Instance = { ...Object.fromEntries(own), route: definition.is, is: definition.is, data: copyOf(definition.initialData) };
  instance['setData'] = (changes: Bag, callback?: Fn) => {
    send(findings, instance, changes);
    changed(() => callback?.call(instance));
  };
  return Object.assign(instance, unrelated(query));
}

/** The data as it crosses from service to view: JSON, by path, measured. */
function send(findings: Findings, instance: Instance, changes: Bag): void {
  for (const [path, value] of Object.entries(changes)) {
    const bad = unsendable(value, path);
    if (bad !== null) findings.errorOnce(`setData on ${instance.is}: ${bad}`);
  }
  const json = JSON.stringify(changes);
  const bytes = Buffer.byteLength(json);
  findings.payloads.push({ route: instance.is, keys: Object.keys(changes), bytes });
  if (bytes > payloadLimit) findings.error(`setData on ${instance.is}: ${bytes} bytes, more than 1 MB`);
  for (const [path, value] of Object.entries(JSON.parse(json) as Bag)) setAtPath(instance.data, path, value);
}

/** Members that exist on every instance but do nothing without a laid-out screen. */
function unrelated(query: Fn): Bag {
  const observer = { observe: () => undefined, disconnect: () => undefined, relativeTo: () => observer, relativeToViewport: () => observer };
  const channel = { on: () => undefined, once: () => undefined, emit: () => undefined, off: () => undefined };
  return {
    selectComponent: () => null,
    selectAllComponents: () => [],
    triggerEvent: () => undefined,
    createSelectorQuery: query,
    createIntersectionObserver: () => observer,
    getOpenerEventChannel: () => channel,
  };
}

/** Calls a lifecycle function if the definition has it: for components under lifetimes, on top or among the methods. */
export function callLifecycle(findings: Findings, definition: Definition, instance: Instance, name: string, ...args: unknown[]): void {
  const found = definition.kind === 'Component' ? (definition.lifetimes[name] ?? definition.raw[name] ?? definition.methods[name]) : instance[name];
  if (typeof found === 'function') findings.guard(`${definition.is} ${name}`, () => found.apply(instance, args));
}

/** Draws once for all setData calls of one turn, then calls back. */
export class RenderQueue {
  private afterwards: (() => void)[] | null = null;

  constructor(
    private readonly pending: Pending,
    private readonly findings: Findings,
    private readonly draw: () => void,
  ) {}

  request(afterwards: () => void): void {
    if (this.afterwards !== null) {
      this.afterwards.push(afterwards);
      return;
    }
    this.afterwards = [afterwards];
    this.pending.later('a rendering', () => {
      const callbacks = this.afterwards ?? [];
      this.afterwards = null;
      this.draw();
      for (const callback of callbacks) this.findings.guard('callback of setData', callback);
    });
  }
}
