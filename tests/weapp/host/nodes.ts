import type { Bag } from './findings';
import type { Instance } from './instances';

export type Handler = { method: string; stops: boolean };

/** A node of the rendered page, components opened up in place. */
export type WxNode = {
  tag: string;
  /** Set on text nodes only. */
  text: string | null;
  attributes: Bag;
  dataset: Bag;
  mark: Bag;
  handlers: Map<string, Handler>;
  owner: Instance;
  parent: WxNode | null;
  children: WxNode[];
};

/** '#id', '.class', 'tag', or a test of one's own. */
export type Selector = string | ((node: WxNode) => boolean);

export function findAll(root: WxNode, selector: Selector): WxNode[] {
  const matches = testOf(selector);
  return [...everyNode(root)].filter(matches);
}

function testOf(selector: Selector): (node: WxNode) => boolean {
  if (typeof selector === 'function') return selector;
  const name = selector.slice(1);
  if (selector.startsWith('#')) return (node) => node.attributes['id'] === name;
  if (selector.startsWith('.')) return (node) => classesOf(node).includes(name);
  return (node) => node.tag === selector;
}

function* everyNode(node: WxNode): Generator<WxNode> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}

export function classesOf(node: WxNode): string[] {
  return String(node.attributes['class'] ?? '').split(/\s+/).filter(Boolean);
}

/** All text under a node, as one reads it. */
export function textOf(node: WxNode): string {
  return node.text ?? node.children.map(textOf).join('');
}

const shownAttributes = ['id', 'class', 'value', 'src', 'placeholder', 'checked', 'disabled'];

/** The tree as indented tags, for messages of failed tests. */
export function outline(node: WxNode, depth = 0): string {
  const indent = '  '.repeat(depth);
  if (node.text !== null) return indent + node.text;
  if (node.tag === 'virtual') return node.children.map((child) => outline(child, depth)).join('\n');
  const attributes = shownAttributes.filter((name) => ![undefined, ''].includes(node.attributes[name] as string)).map((name) => ` ${name}="${String(node.attributes[name])}"`);
  const inner = node.children.map((child) => outline(child, depth + 1)).filter(Boolean);
  return [`${indent}<${node.tag}${attributes.join('')}>`, ...inner].join('\n');
}
