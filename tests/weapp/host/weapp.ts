// Runs a built mini program (Taro's or a native one) without WeChat: its code in a realm like the phone's service layer,
// its templates through WeChat's compilers. What it cannot show: native components, keyboard, gestures, permissions, layout.
import { join } from 'node:path';
import { compileViews } from './compile';
import { dispatch } from './events';
import { readJson } from './files';
import { type Bag, Findings, type Fn } from './findings';
import { type Definition, definitionOf } from './instances';
import { type Manifest, readManifest } from './manifest';
import { findAll, outline, type Selector, textOf, type WxNode } from './nodes';
import { Pages } from './pages';
import { Pending } from './pending';
import { watchRejections } from './rejections';
import { ServiceRealm } from './serviceRealm';
import { copyOf } from './values';
import { View } from './view';
import { type StandIns, wxApi } from './wxApi';
import { WxCalls } from './wxCalls';
import type { CloudBehind } from './wxCloud';
import { destination } from './wxNavigation';
import { WxScreen } from './wxScreen';
import { WxStorage } from './wxStorage';

export type WeappOptions = {
  cloud: CloudBehind;
  /** Stand-ins for wx functions of this scenario; they win over the host's own. */
  standIns?: StandIns;
};

export class Weapp {
  readonly findings = new Findings();
  readonly screen = new WxScreen();
  readonly storage = new WxStorage();
  readonly manifest: Manifest;
  readonly styleCode: string;
  readonly pages: Pages;
  private readonly pending = new Pending();
  private readonly realm: ServiceRealm;
  private readonly definitions = new Map<string, Definition>();
  private appDefinition: Bag | null = null;
  private app: Bag = {};
  private registered: { kind: 'Page' | 'Component'; raw: Bag } | null = null;
  private stopWatching: () => void = () => undefined;

  constructor(
    private readonly dist: string,
    options: WeappOptions,
  ) {
    this.manifest = readManifest(dist);
    const compiled = compileViews(dist);
    this.findings.errors.push(...this.manifest.errors, ...compiled.errors);
    if (compiled.errors.length > 0) throw new Error(`The templates do not compile:\n${compiled.errors.join('\n')}`);
    this.styleCode = compiled.styleCode;
    const calls = new WxCalls(this.findings, this.pending, () => this.realm);
    const wx = wxApi({ ...this.parts(calls), cloud: options.cloud, standIns: options.standIns ?? {} });
    this.realm = new ServiceRealm(dist, this.globals(wx));
    const view = new View(compiled.viewCode, this.findings, this.manifest.usingComponents);
    const source = { define: (path: string) => this.define(path), query: wx['createSelectorQuery'] as Fn };
    this.pages = new Pages(this.findings, this.pending, view, source, (route) => this.manifest.tabs.includes(route));
  }

  /** Starts the app at a page, `pages/x/index?id=1`, or at its entry. */
  async launch(url = `/${this.manifest.pages[0]}`): Promise<void> {
    this.stopWatching = watchRejections(this.findings);
    const { route, query } = destination(url, '');
    this.realm.require('app.js');
    if (this.appDefinition === null) throw new Error('app.js did not call App()');
    Object.assign(this.app, this.appDefinition);
    for (const name of ['onLaunch', 'onShow']) this.callApp(name, { path: route, query, scene: 1001 });
    this.pages.relaunch(route, query);
    await this.settled();
  }

  settled(): Promise<void> {
    return this.pending.settled();
  }

  close(): void {
    this.pending.clearAll();
    this.stopWatching();
  }

  get route(): string {
    return this.pages.top.route;
  }

  get tree(): WxNode {
    const { tree, route } = this.pages.top;
    if (tree === null) throw new Error(`${route} could not be drawn:\n${this.findings.errors.join('\n')}`);
    return tree;
  }

  findAll(selector: Selector): WxNode[] {
    return findAll(this.tree, selector);
  }

  /** The first match; a message with the whole page when there is none. */
  find(selector: Selector): WxNode {
    const [node] = this.findAll(selector);
    if (node === undefined) throw new Error(`${this.route} has no ${String(selector)}:\n${outline(this.tree)}`);
    return node;
  }

  text(selector?: Selector): string {
    return textOf(selector === undefined ? this.tree : this.find(selector));
  }

  /** The innermost node that shows exactly this text. */
  byText(text: string): WxNode {
    const shows = (node: WxNode) => node.text === null && textOf(node).trim() === text;
    const [innermost] = this.findAll((node) => shows(node) && !node.children.some(shows));
    if (innermost === undefined) throw new Error(`${this.route} does not show "${text}":\n${outline(this.tree)}`);
    return innermost;
  }

  async fire(target: Selector | WxNode, type: string, detail: Bag = {}): Promise<number> {
    const node = typeof target === 'object' ? target : this.find(target);
    const met = dispatch({ findings: this.findings, realm: this.realm }, node, type, copyOf(detail));
    await this.settled();
    return met;
  }

  /** A finger's tap. A disabled button takes it in silence, as on a phone. */
  async tap(target: Selector | WxNode): Promise<number> {
    const node = typeof target === 'object' ? target : this.find(target);
    if (isDisabled(node)) return 0;
    await this.fire(node, 'touchstart');
    await this.fire(node, 'touchend');
    return this.fire(node, 'tap', { x: 1, y: 1 });
  }

  tapText(text: string): Promise<number> {
    return this.tap(this.byText(text));
  }

  input(target: Selector | WxNode, value: string): Promise<number> {
    return this.fire(target, 'input', { value, cursor: value.length, keyCode: 0 });
  }

  change(target: Selector | WxNode, value: unknown): Promise<number> {
    return this.fire(target, 'change', { value });
  }

  /** A tap on the platform's own tab bar. */
  async switchTab(route: string): Promise<void> {
    if (!this.manifest.tabs.includes(route)) throw new Error(`${route} is no tab; tabs are ${this.manifest.tabs.join(', ')}`);
    this.pages.switchTab(route);
    await this.settled();
  }

  /** The platform's own way back (arrow or swipe). */
  async back(): Promise<void> {
    this.pages.back(1);
    await this.settled();
  }

  private parts(calls: WxCalls) {
    const { findings, pending, screen, storage, manifest } = this;
    return { calls, findings, pending, screen, storage, manifest, pages: () => this.pages, copy: (value: unknown) => this.realm.copy(value) };
  }

  private globals(wx: Bag): Bag {
    const timer = (repeats: boolean) => (deed: Fn, ms: number, ...args: unknown[]) =>
      this.pending.timer(() => void this.findings.guard('a timer', () => deed(...args)), ms, repeats);
    const clear = (id: unknown) => this.pending.clearTimer(id);
    return {
      wx,
      console: this.findings.console('service'),
      setTimeout: timer(false),
      setInterval: timer(true),
      clearTimeout: clear,
      clearInterval: clear,
      App: (raw: Bag) => void (this.appDefinition = raw),
      Page: (raw: Bag) => void (this.registered = { kind: 'Page', raw }),
      Component: (raw: Bag) => void (this.registered = { kind: 'Component', raw }),
      Behavior: (raw: Bag) => raw,
      getApp: () => this.app,
      getCurrentPages: () => this.realm.list(this.pages.stack.map((page) => page.instance)),
    };
  }

  private define(path: string): Definition {
    const known = this.definitions.get(path);
    if (known) return known;
    this.registered = null;
    this.realm.require(`${path}.js`);
    const registered = this.registered as { kind: 'Page' | 'Component'; raw: Bag } | null;
    if (registered === null) throw new Error(`${path}.js called neither Page() nor Component()`);
    const using = (readJson(join(this.dist, `${path}.json`))['usingComponents'] ?? {}) as Record<string, string>;
    const definition = definitionOf(registered.kind, path, registered.raw, using);
    this.definitions.set(path, definition);
    return definition;
  }

  private callApp(name: string, launch: Bag): void {
    const deed = this.app[name];
    if (typeof deed === 'function') this.findings.guard(`App ${name}`, () => deed.call(this.app, this.realm.copy(launch)) as unknown);
  }
}

function isDisabled({ tag, attributes }: WxNode): boolean {
  return tag === 'button' && (attributes['disabled'] === true || attributes['disabled'] === 'true');
}
