import type { HistoryEntry } from '#shared/model/suggestion';
import { freshHours } from '#shared/policy/messageTemplates';
import type { NightlyContext } from '../nightly/step';

const fields = ['_id', 'at', 'move', 'to', 'as', 'byId', 'suggestionId', 'notices'] as const;
export type NewsEntry = Pick<HistoryEntry, (typeof fields)[number]>;

/** `full`: more may follow. `from`: where this reading began. */
export type News = { readonly entries: readonly NewsEntry[]; readonly full: boolean; readonly from: Date; readonly marked: boolean };

const readAtOnce = 20;
const markId = 'messages';
/**
 * A move tells the moment at which its call began, and a call lives for 60 seconds: it may appear behind what was read
 * already, so the last seconds are read again. What was sent is known by its claim.
 */
const overlapMs = 90_000;
/** While nothing happens the mark stays: one write an hour instead of one a minute. */
const markedEveryMs = 3_600_000;

/** The oldest moves not read yet; two operations. The first reading ever begins in the present. */
export async function unreadNews({ store, now }: Pick<NightlyContext, 'store' | 'now'>): Promise<News> {
  const mark = await store.get('readings', markId);
  const oldest = now.getTime() - freshHours * 3_600_000;
  const from = new Date(mark ? Math.max(mark.from.getTime(), oldest) : now.getTime() - overlapMs);
  const entries = await store.pick('history', fields, { where: { at: { from } }, orderBy: { field: 'at', direction: 'asc' }, limit: readAtOnce });
  return { entries, full: entries.length === readAtOnce, from, marked: mark !== null };
}

/** Notes that all of these were looked at. */
export async function readFurther({ entries, full, from, marked }: News, { store, now }: Pick<NightlyContext, 'store' | 'now'>): Promise<void> {
  const last = entries.at(-1)?.at ?? now;
  const behind = new Date((full ? last : now).getTime() - overlapMs);
  // So many at one moment that they fill a reading: going on counts for more than a late one.
  const next = behind > from ? behind : full ? last : from;
  if (marked && next.getTime() - from.getTime() < (entries.length === 0 ? markedEveryMs : 1)) return;
  await store.transact(async (transaction) => {
    const mark = await transaction.get('readings', markId);
    if (!mark) await transaction.insert('readings', [{ _id: markId, schema: 1, version: 1, from: next }]);
    else if (mark.from < next) await transaction.replace('readings', { ...mark, from: next });
  });
}
