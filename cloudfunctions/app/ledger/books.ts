import { randomBytes } from 'node:crypto';
import { firstPolicy } from '#shared/policy/firstPolicy';
import type { exportParts } from '#shared/contract/ledger';
import type { Store } from '../../store/store';
import type { Host } from '../context';
import { readBook } from '../rulebook';

export type Part = (typeof exportParts)[number];

const documentsAFile = 5000;
const pageSize = 1000;

type Batch = { readonly lines: readonly object[]; readonly next: string | null };

/** Some thousand documents of one part of the books, from a place on; policies come all at once. */
async function batchOf(part: Part, cursor: string | null, { store }: Pick<Host, 'store'>): Promise<Batch> {
  if (part === 'policies') {
    const { policies } = await readBook(store);
    return { lines: [firstPolicy, ...policies.filter(({ cancelled }) => !cancelled)].map(({ version, from, numbers }) => ({ version, from, numbers })), next: null };
  }
  const lines: object[] = [];
  for (let after = cursor; ;) {
    const { items, next } = await pageOf(part, after, store);
    lines.push(...items);
    if (next === null || lines.length >= documentsAFile) return { lines, next };
    after = next;
  }
}

/** Of the entries at the end only which there are, and since when. */
async function pageOf(part: Exclude<Part, 'policies'>, after: string | null, store: Store): Promise<{ items: readonly object[]; next: string | null }> {
  const query = { where: {}, orderBy: { field: '_id', direction: 'asc' }, limit: pageSize, after } as const;
  if (part !== 'entryIds') return store.page(part, query);
  const { items, next } = await store.page('entries', query);
  return { items: items.map(({ _id, at }) => ({ _id, at })), next };
}

/** Puts one part of the books into storage as lines of JSON, the kind of each document first; the last line says when it was begun. */
export async function exportBooks(part: Part, cursor: string | null, host: Pick<Host, 'store' | 'files' | 'now'>) {
  const { lines, next } = await batchOf(part, cursor, host);
  const text = [...lines, { part: 'export', of: part, at: host.now }].map((line) => `${JSON.stringify({ part, ...line })}\n`).join('');
  const name = `${part}.jsonl`;
  const fileId = await host.files.put(`books/${randomBytes(15).toString('hex')}/${name}`, Buffer.from(text));
  return { name, url: (await host.files.urls([fileId])).get(fileId) ?? '', documents: lines.length, next };
}
