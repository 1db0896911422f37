// The view layer: WeChat's compiled templates turn data into a tree, and each component in it gets its own instance.
import { posix } from 'node:path';
import vm from 'node:vm';
import type { Bag, Findings } from './findings';
import { callLifecycle, type Definition, type Instance } from './instances';
import type { Handler, WxNode } from './nodes';
import { builtInTags } from './tags';
import { copyOf } from './values';

type RawNode = { tag: string; attr?: Bag; children?: (RawNode | string)[] };
type Template = (data: unknown, environment: Bag, global: Bag) => RawNode;

/** A component alive on a page, found again at the next rendering by its key. */
type Living = { instance: Instance; definition: Definition; given: Map<string, string | undefined> };

/** What one page's rendering needs to know. */
export type Stage = { instance: Instance; definition: Definition; components: Map<string, Living> };

/** How the view gets at components: their definitions, and new instances that redraw the page they are on. */
export type Components = { define(path: string): Definition; create(definition: Definition): Instance };

type Place = { owner: Instance; definition: Definition; parent: WxNode | null };

export class View {
  private readonly context: vm.Context;
  private readonly copyInside: (json: string) => unknown;

  constructor(
    viewCode: string,
    private readonly findings: Findings,
    private readonly appComponents: Record<string, string>,
  ) {
    const world: Bag = { console: findings.console('view'), __webview_engine_version__: 0.02, __wxAppCode__: {} };
    this.context = vm.createContext(Object.assign(world, { window: world, global: world }));
    vm.runInContext(`${viewCode};this.$gwx = $gwx;`, this.context, { filename: 'compiled-templates.js' });
    // Data must be of the view's own realm: wcc's code looks at .constructor, and an <input> silently vanishes otherwise.
    this.copyInside = vm.runInContext('(json) => JSON.parse(json)', this.context) as (json: string) => unknown;
  }

  draw(stage: Stage, components: Components): WxNode {
    const seen = new Set<string>();
    const drawing = new Drawing(this, stage, components, seen);
    const tree = drawing.expand(this.fill(stage.definition.is, stage.instance.data), { owner: stage.instance, definition: stage.definition, parent: null });
    for (const [key, { instance, definition }] of stage.components) {
      if (seen.has(key)) continue;
      stage.components.delete(key);
      callLifecycle(this.findings, definition, instance, 'detached');
    }
    return tree;
  }

  fill(path: string, data: Bag): RawNode {
    const template = (this.context['$gwx'] as (file: string) => Template | undefined)(`${path}.wxml`);
    if (template === undefined) throw new Error(`${path}.wxml was not compiled`);
    return template(this.copyInside(JSON.stringify(data)), {}, {});
  }

  componentAt(tag: string, definition: Definition): string | null {
    const using = definition.using[tag] ?? this.appComponents[tag];
    if (using === undefined) {
      if (!builtInTags.has(tag)) this.findings.errorOnce(`${definition.is}: <${tag}> is no element of the platform`);
      return null;
    }
    return using.startsWith('/') ? using.slice(1) : posix.join(posix.dirname(definition.is), using);
  }

  notice(text: string): void {
    this.findings.errorOnce(text);
  }

  lifecycle(living: Living, name: string): void {
    callLifecycle(this.findings, living.definition, living.instance, name);
  }
}

/** One pass over one page. */
class Drawing {
  private nameless = 0;

  constructor(
    private readonly view: View,
    private readonly stage: Stage,
    private readonly components: Components,
    private readonly seen: Set<string>,
  ) {}

  expand(raw: RawNode | string, place: Place): WxNode {
    const node = emptyNode(place);
    if (typeof raw !== 'object') return { ...node, text: String(raw) };
    node.tag = raw.tag.replace(/^wx-/, '');
    for (const [name, value] of Object.entries(raw.attr ?? {})) this.attribute(node, place, name, value);
    const path = this.view.componentAt(node.tag, place.definition);
    if (path === null) return this.fill(node, raw, place);
    const { instance, definition } = this.open(node, path, raw.attr ?? {});
    return this.fill(node, this.view.fill(path, instance.data), { owner: instance, definition, parent: node });
  }

  private fill(node: WxNode, raw: RawNode, place: Place): WxNode {
    const children = (raw.children ?? []).filter((child) => child !== null && child !== undefined);
    node.children = children.map((child) => this.expand(child, { ...place, parent: node }));
    return node;
  }

  private attribute(node: WxNode, place: Place, name: string, value: unknown): void {
    const event = /^(?:capture-)?(bind|catch|mut-bind):?([a-zA-Z]\w*)$/.exec(name);
    if (event && typeof value === 'string') {
      if (value !== '') node.handlers.set(String(event[2]).toLowerCase(), this.handler(place, value, event[1] === 'catch'));
    } else if (name.startsWith('data-')) node.dataset[camelCase(name.slice(5).toLowerCase())] = value;
    else if (name.startsWith('mark:')) node.mark[name.slice(5)] = value;
    else node.attributes[name] = value;
  }

  private handler(place: Place, method: string, stops: boolean): Handler {
    if (typeof place.owner[method] !== 'function') this.view.notice(`${place.definition.is}: handler "${method}" is not defined`);
    return { method, stops };
  }

  /** The component that a node stands for: the one of the last drawing, or a new one. */
  private open(node: WxNode, path: string, attr: Bag): Living {
    const definition = this.components.define(path);
    const properties = Object.keys(definition.properties);
    const given = new Map(properties.map((name) => [name, node.attributes[name] ?? attr[name]]));
    const key = `${path}|${this.keyOf(node, given)}`;
    this.seen.add(key);
    const known = this.stage.components.get(key);
    const living = known ?? { instance: this.components.create(definition), definition, given: new Map() };
    this.stage.components.set(key, living);
    this.hand(living, given, known === undefined);
    Object.assign(living.instance, { dataset: node.dataset, id: node.attributes['id'], properties: living.instance.data });
    if (known === undefined) for (const name of ['created', 'attached']) this.view.lifecycle(living, name);
    return living;
  }

  /** Properties change only when the parent gives another value, or the component's own setData would be undone at each drawing. */
  private hand(living: Living, given: Map<string, unknown>, fresh: boolean): void {
    for (const [name, value] of given) {
      const json = JSON.stringify(value);
      if (!fresh && json === living.given.get(name)) continue;
      living.given.set(name, json);
      const declared = living.definition.properties[name] as { value?: unknown } | null;
      living.instance.data[name] = value === undefined ? copyOf(declared?.value ?? null) : copyOf(value);
    }
  }

  /** Taro's components carry the id of the node they show in `i.sid`. */
  private keyOf(node: WxNode, given: Map<string, unknown>): string {
    const shown = given.get('i') as { sid?: string } | undefined;
    const name = shown?.sid ?? node.attributes['id'] ?? node.dataset['sid'];
    if (name !== undefined && name !== '') return String(name);
    this.nameless += 1;
    return `#${this.nameless}`;
  }
}

function emptyNode({ owner, parent }: Place): WxNode {
  return { tag: '', text: null, attributes: {}, dataset: {}, mark: {}, handlers: new Map(), owner, parent, children: [] };
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
