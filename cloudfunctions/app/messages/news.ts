import type { Reading } from '#shared/model/message';
import type { HistoryEntry } from '#shared/model/suggestion';
import { freshHours } from '#shared/policy/messageTemplates';
import type { NightlyContext } from '../nightly/step';

export type NewsEntry = Pick<HistoryEntry, '_id' | 'at' | 'move' | 'to' | 'as' | 'byId' | 'suggestionId' | 'notices'>;

type Place = Pick<Reading, 'from' | 'after' | 'begunAt'>;
/** `full`: more follows. `next`: where the next reading goes on. */
export type News = { readonly entries: readonly NewsEntry[]; readonly full: boolean; readonly stands: Place | null; readonly next: Place };

const readAtOnce = 20;
const markId = 'messages';
/**
 * A move tells the moment at which its call began, and a call lives for 60 seconds: it may appear behind what was read
 * already. So each pass begins some seconds before the one before it began. What was sent is known by its claim.
 */
const overlapMs = 90_000;
/** While nothing happens the mark stays: one write an hour instead of one a minute. */
const markedEveryMs = 3_600_000;

/**
 * The oldest moves not read yet; two operations. The first reading ever begins in the present. A pass goes on by places,
 * not by moments: the clock may make any number of moves at one moment.
 */
export async function unreadNews({ store, now }: Pick<NightlyContext, 'store' | 'now'>): Promise<News> {
  const mark = await store.get('readings', markId);
  const oldest = now.getTime() - freshHours * 3_600_000;
  const from = new Date(mark ? Math.max(mark.from.getTime(), oldest) : now.getTime() - overlapMs);
  const after = mark?.after ?? null;
  const begunAt = (after === null ? null : mark?.begunAt) ?? now;
  const { items, next } = await store.page('history', { where: { at: { from } }, orderBy: { field: 'at', direction: 'asc' }, limit: readAtOnce, after });
  const passEnds: Place = { from: new Date(begunAt.getTime() - overlapMs), after: null, begunAt: null };
  return { entries: items, full: next !== null, stands: mark, next: next === null ? passEnds : { from, after: next, begunAt } };
}

/** Notes that all of these were looked at. */
export async function readFurther({ entries, stands, next }: News, { store }: Pick<NightlyContext, 'store'>): Promise<void> {
  const idle = stands !== null && stands.after === null && entries.length === 0;
  if (idle && next.from.getTime() - stands.from.getTime() < markedEveryMs) return;
  await store.transact(async (transaction) => {
    const mark = await transaction.get('readings', markId);
    if (!mark) await transaction.insert('readings', [{ _id: markId, schema: 1, version: 1, ...next }]);
    // Of two runs at once the second leaves the place where the first put it.
    else if (mark.from.getTime() === stands?.from.getTime() && mark.after === stands.after) await transaction.replace('readings', { ...mark, ...next });
  });
}
