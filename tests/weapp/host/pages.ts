// The stack of pages, as the platform keeps it: tab pages live on, others die when they are left.
import type { Bag, Findings } from './findings';
import { callLifecycle, type Definition, type Instance, instanceOf, RenderQueue } from './instances';
import type { WxNode } from './nodes';
import type { Pending } from './pending';
import type { Components, Stage, View } from './view';

export const stackLimit = 10;

export type OpenPage = Stage & { route: string; tree: WxNode | null; hidden: boolean };

/** How pages and components come to life. */
type Source = { define(path: string): Definition; query: () => unknown };

export class Pages {
  readonly stack: OpenPage[] = [];
  private readonly tabPages = new Map<string, OpenPage>();

  constructor(
    private readonly findings: Findings,
    private readonly pending: Pending,
    private readonly view: View,
    private readonly source: Source,
    private readonly isTab: (route: string) => boolean,
  ) {}

  get top(): OpenPage {
    const page = this.stack.at(-1);
    if (page === undefined) throw new Error('No page is open: launch the app first.');
    return page;
  }

  push(route: string, query: Bag): void {
    const below = this.stack.at(-1);
    if (below) this.hide(below);
    this.open(route, query);
  }

  replace(route: string, query: Bag): void {
    const old = this.stack.pop();
    if (old) this.unload(old);
    this.open(route, query);
  }

  relaunch(route: string, query: Bag): void {
    const all = new Set([...this.stack, ...this.tabPages.values()]);
    this.stack.length = 0;
    this.tabPages.clear();
    for (const page of [...all].reverse()) this.unload(page);
    this.open(route, query);
  }

  switchTab(route: string): void {
    if (this.stack.at(-1)?.route === route) return;
    while (this.stack.length > 1) this.unload(this.stack.pop() as OpenPage);
    const left = this.stack.pop();
    if (left && this.isTab(left.route)) this.hide(left);
    else if (left) this.unload(left);
    const known = this.tabPages.get(route);
    if (known === undefined) return void this.open(route, {});
    this.stack.push(known);
    this.show(known);
  }

  back(delta: number): void {
    const count = Math.min(delta, this.stack.length - 1);
    for (let left = 0; left < count; left += 1) this.unload(this.stack.pop() as OpenPage);
    if (count > 0) this.show(this.top);
  }

  private open(route: string, query: Bag): void {
    const definition = this.source.define(route);
    const components = new Map();
    const queue = new RenderQueue(this.pending, this.findings, () => this.draw(page, queue));
    const instance = this.create(definition, queue);
    instance['options'] = query;
    const page: OpenPage = { route, definition, instance, components, tree: null, hidden: false };
    this.stack.push(page);
    if (this.isTab(route)) this.tabPages.set(route, page);
    this.draw(page, queue);
    if (definition.kind === 'Component') for (const name of ['created', 'attached']) this.tell(page, name);
    this.tell(page, 'onLoad', query);
    this.tell(page, 'onShow');
    this.pending.later('onReady', () => this.tell(page, definition.kind === 'Component' ? 'ready' : 'onReady'));
  }

  private create(definition: Definition, queue: RenderQueue): Instance {
    return instanceOf(definition, { findings: this.findings, query: this.source.query, changed: (afterwards) => queue.request(afterwards) });
  }

  private draw(page: OpenPage, queue: RenderQueue): void {
    const components: Components = { define: (path) => this.source.define(path), create: (definition) => this.create(definition, queue) };
    this.findings.guard(`drawing ${page.route}`, () => {
      page.tree = this.view.draw(page, components);
    });
  }

  private hide(page: OpenPage): void {
    if (page.hidden) return;
    page.hidden = true;
    this.tell(page, 'onHide');
  }

  private show(page: OpenPage): void {
    if (!page.hidden) return;
    page.hidden = false;
    this.tell(page, 'onShow');
  }

  private unload(page: OpenPage): void {
    this.tabPages.delete(page.route);
    this.tell(page, 'onUnload');
  }

  private tell(page: OpenPage, name: string, ...args: unknown[]): void {
    callLifecycle(this.findings, page.definition, page.instance, name, ...args);
  }
}
