import type { Input } from '#shared/contract/index';

export type QueueFilter = Omit<Input<'queue.list'>, 'cursor'>;

/** Where in which list a suggestion was opened: enough to go on behind it without going back. */
export type Trail = { readonly filter: QueueFilter; readonly place: string };

const fields = ['show', 'status', 'category', 'teamId'] as const;

/** The address of a suggestion opened from a list. Every part is made of signs that need no escaping. */
export function detailUrl(id: string, { filter, place }: Trail): string {
  const parts = [...fields.map((field) => [field, filter[field]] as const), ['place', place] as const];
  return `/packages/suggestion/detail/index?id=${id}${parts.map(([name, value]) => (value ? `&${name}=${value}` : '')).join('')}`;
}

/** The trail in a page's parameters; `null` when it was opened from somewhere else. The cloud checks what the filter says. */
export function trailIn(parameters: Readonly<Record<string, string | undefined>>): Trail | null {
  const { place } = parameters;
  if (!place) return null;
  const filter = Object.fromEntries(fields.flatMap((field) => (parameters[field] ? [[field, parameters[field]]] : [])));
  return { filter: filter as QueueFilter, place };
}
