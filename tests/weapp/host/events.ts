import type { Bag, Findings } from './findings';
import type { WxNode } from './nodes';
import type { ServiceRealm } from './serviceRealm';

const bubbling = /^(tap|touch|longpress|longtap|transitionend|animation)/;

/** Sends an event to a node as the view does: up through the parents if it bubbles, until a `catch` stops it. Gives how many handlers it met. */
export function dispatch(context: { findings: Findings; realm: ServiceRealm }, target: WxNode, type: string, detail: Bag): number {
  const bubbles = bubbling.test(type);
  let met = 0;
  for (let node: WxNode | null = target; node !== null; node = bubbles ? node.parent : null) {
    const handler = node.handlers.get(type.toLowerCase());
    if (handler === undefined) continue;
    met += 1;
    call(context, { target, current: node, method: handler.method, type, detail });
    if (handler.stops) break;
  }
  return met;
}

type Delivery = { target: WxNode; current: WxNode; method: string; type: string; detail: Bag };

function call({ findings, realm }: { findings: Findings; realm: ServiceRealm }, { target, current, method, type, detail }: Delivery): void {
  const deed = current.owner[method];
  if (typeof deed !== 'function') return;
  const event = { type, timeStamp: 0, target: described(target), currentTarget: described(current), mark: marksOf(target), detail, touches: [], changedTouches: [] };
  findings.guard(`${type} on ${current.tag} ${String(current.attributes['id'] ?? '')}`, () => deed.call(current.owner, realm.copy(event)) as unknown);
}

function described(node: WxNode): Bag {
  return { id: node.attributes['id'] ?? '', dataset: node.dataset, offsetLeft: 0, offsetTop: 0 };
}

/** Marks of a node and all above it; the nearest wins. */
function marksOf(node: WxNode | null): Bag {
  return node === null ? {} : { ...marksOf(node.parent), ...node.mark };
}
