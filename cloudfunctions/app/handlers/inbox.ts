import type { Answered, Parsed } from '#shared/contract/index';
import type { NoticeLine } from '#shared/contract/views';
import { unreadSince } from '#shared/domain/inbox';
import { mayRead } from '#shared/domain/mayRead';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import { ok } from '#shared/result';
import type { Context } from '../context';
import { lineOf } from '../lines';
import { noticed, unreadOf } from '../unread';

const pageSize = 20;

/** The moves that concern the caller, with where each suggestion stands now: whatever happened since is told too. */
export async function inbox({ cursor }: Parsed<'inbox.list'>, context: Context): Promise<Answered<'inbox.list'>> {
  const { store } = context;
  const { items, next } = await store.page('history', {
    where: noticed(context), orderBy: { field: 'at', direction: 'desc' }, limit: pageSize, after: cursor ?? null,
  });
  const ids = [...new Set(items.map(({ suggestionId }) => suggestionId))];
  const suggestions = ids.length === 0 ? [] : await store.find('suggestions', { where: { _id: { in: ids } }, limit: ids.length });
  const byId = new Map(suggestions.map((suggestion) => [suggestion._id, suggestion]));
  return ok({ items: items.map((entry) => noticeOf(entry, byId.get(entry.suggestionId), context)), next });
}

function noticeOf(entry: HistoryEntry, suggestion: Suggestion | undefined, { actor, caller, now }: Context): NoticeLine {
  const { _id, at, move, byName, as, said, suggestionId, suggestionNumber, suggestionTitle } = entry;
  const readable = suggestion && mayRead(suggestion, actor) ? lineOf(suggestion, now) : null;
  return {
    id: _id, at: at.toISOString(), move, byName, as, suggestionId, number: suggestionNumber, title: suggestionTitle,
    words: readable ? said.words ?? '' : '',
    mine: suggestion !== undefined && [suggestion.authorId, ...suggestion.coAuthorIds].includes(caller._id),
    unread: at > unreadSince(caller.inboxSeenAt, now),
    now: readable && { status: readable.status, grade: readable.grade, heldBy: readable.heldBy, dueAt: readable.dueAt, overdue: readable.overdue },
  };
}

export async function unread(_input: object, context: Context): Promise<Answered<'inbox.unread'>> {
  return ok({ unread: await unreadOf(context) });
}

/** Never goes back, and never beyond the present: what has not happened has not been seen. */
export async function seen({ until }: Parsed<'inbox.seen'>, context: Context): Promise<Answered<'inbox.seen'>> {
  const { store, caller, now } = context;
  const seenAt = new Date(Math.min(new Date(until).getTime(), now.getTime()));
  const written = await store.transact(async (transaction) => {
    const person = await transaction.get('people', caller._id);
    if (!person || (person.inboxSeenAt !== null && person.inboxSeenAt >= seenAt)) return person;
    const looked = { ...person, inboxSeenAt: seenAt };
    await transaction.replace('people', looked);
    return looked;
  });
  return ok({ unread: await unreadOf({ ...context, caller: written ?? caller }) });
}
