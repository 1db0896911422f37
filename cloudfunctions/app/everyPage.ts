import type { CollectionName } from '../store/indexes';
import type { Doc } from '../store/documents';
import type { Page, PageQuery, Store } from '../store/store';

const pageSize = 1000;

/** All documents of a query that an index orders, page by page: one operation for each thousand. */
export async function everyPage<C extends CollectionName>(store: Store, collection: C, query: Omit<PageQuery<C>, 'limit' | 'after'>): Promise<Doc<C>[]> {
  const found: Doc<C>[] = [];
  for (let after: string | null = null; ;) {
    const { items, next }: Page<Doc<C>> = await store.page(collection, { ...query, limit: pageSize, after } as PageQuery<C>);
    found.push(...items);
    if (next === null) return found;
    after = next;
  }
}
