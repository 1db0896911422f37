// The world in which the app's code runs on a phone: ECMAScript, wx, App, Page, Component, timers, and nothing else.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import vm from 'node:vm';
import type { Bag, Fn } from './findings';

/** WeChat wraps each file in a function with these parameters, all undefined: `localStorage.x` fails there as it does here. */
const shadowed =
  'window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,fetch,XMLHttpRequest,WebSocket,webkit,WeixinJSCore';

/** Missing on one of the two phone systems, or altogether. */
const absent = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'Intl'];

export class ServiceRealm {
  private readonly context: vm.Context;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly parseInside: (json: string) => unknown;
  private readonly listInside: (...items: unknown[]) => unknown[];

  constructor(
    private readonly dist: string,
    globals: Bag,
  ) {
    this.context = vm.createContext({ ...globals, global: {} }, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(absent.map((name) => `delete globalThis.${name};`).join(''), this.context);
    this.parseInside = vm.runInContext('(json) => JSON.parse(json)', this.context) as (json: string) => unknown;
    this.listInside = vm.runInContext('(...items) => items', this.context) as (...items: unknown[]) => unknown[];
  }

  /** A copy whose arrays and objects are this realm's own, as what wx hands out is on a phone. */
  copy(value: unknown): unknown {
    return value === undefined ? undefined : this.parseInside(JSON.stringify(value));
  }

  /** An array of this realm around values as they are. */
  list(items: unknown[]): unknown[] {
    return this.listInside(...items);
  }

  /** Loads a file of the package once, as `require` does on a phone: CommonJS, relative names, no node_modules. */
  require(id: string): unknown {
    const known = this.modules.get(id);
    if (known) return known.exports;
    const file = join(this.dist, id);
    if (!existsSync(file)) throw new Error(`module '${id}' is not defined`);
    const module = { exports: {} as unknown };
    this.modules.set(id, module);
    const wrapped = vm.runInContext(`(function(require,module,exports,${shadowed}){${readFileSync(file, 'utf8')}\n})`, this.context, { filename: file }) as Fn;
    wrapped((path: unknown) => this.require(resolved(id, String(path))), module, module.exports);
    return module.exports;
  }
}

function resolved(from: string, path: string): string {
  const joined = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  return joined.endsWith('.js') ? joined : `${joined}.js`;
}
