import type { Answered, Parsed } from '#shared/contract/index';
import { excludedNow } from '#shared/domain/holder';
import { ok } from '#shared/result';
import type { Where } from '../../store/store';
import type { Context } from '../context';
import { lineOf } from '../lines';
import { keysOf } from '../waiting';

const pageSize = 20;
const longAgo = new Date(0);

/** What waits for the caller; one's own waits for a colleague. An index on holder and due date serves it, however many suggestions there are. */
export async function queue({ show, status, cursor }: Parsed<'queue.list'>, context: Context): Promise<Answered<'queue.list'>> {
  const waitsFor = { in: await keysOf(context) };
  const where: Where<'suggestions'> = show === 'standardise'
    ? { waitsFor, status: 'completed' }
    : { waitsFor, dueAt: { from: longAgo }, ...(status ? { status } : {}) };
  const orderBy = { field: show === 'standardise' ? 'movedAt' : 'dueAt', direction: 'asc' } as const;
  const { items, next } = await context.store.page('suggestions', { where, orderBy, limit: pageSize, after: cursor ?? null });
  const others = items.filter((suggestion) => !excludedNow(suggestion).includes(context.caller._id));
  return ok({ items: others.map((suggestion) => lineOf(suggestion, context.now)), next });
}
