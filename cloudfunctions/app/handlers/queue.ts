import type { Answered, Parsed } from '#shared/contract/index';
import { officeKey } from '#shared/domain/actor';
import { ok } from '#shared/result';
import type { Context } from '../context';
import { lineOf } from '../lines';
import { openBlindReviews } from '../quality/blindReviews';
import { queueQuestion, unitsOf } from '../queueQuestion';
import { toExclude } from '../waiting';

const pageSize = 20;
/** More than this is shown as so many and more. */
const countedMax = 200;
const toCount = [...toExclude, 'waitsFor', 'dueAt', 'category', 'teamId', 'teamName'] as const;

export async function queue({ cursor, ...asked }: Parsed<'queue.list'>, context: Context): Promise<Answered<'queue.list'>> {
  const { where, field, belongs } = await queueQuestion(asked, context);
  const { items, places, next } = await context.store.page('suggestions', {
    where, orderBy: { field, direction: 'asc' }, limit: pageSize, after: cursor ?? null,
  });
  const lines = items.map((suggestion, i) => ({ suggestion, place: places[i] ?? '' })).filter(({ suggestion }) => belongs(suggestion));
  return ok({ items: lines.map(({ suggestion, place }) => ({ ...lineOf(suggestion, context.now), place })), next });
}

/** Counts the most urgent of one part, up to 200: what a person works through in days, and no more than that is read. */
export async function overview(asked: Parsed<'queue.overview'>, context: Context): Promise<Answered<'queue.overview'>> {
  const { where, field, belongs } = await queueQuestion(asked, context);
  const [found, blind] = await Promise.all([
    context.store.pick('suggestions', toCount, { where, orderBy: { field, direction: 'asc' }, limit: countedMax }),
    openBlindReviews(context),
  ]);
  const lines = found.filter(belongs);
  const { roleKeys } = context.actor;
  const names = new Map(lines.map(({ teamId, teamName }) => [teamId, teamName]));
  return ok({
    show: asked.show,
    count: lines.length,
    overdue: lines.filter(({ dueAt }) => dueAt !== null && dueAt < context.now).length,
    more: found.length === countedMax,
    statuses: tally(lines.map(({ status }) => status)),
    categories: tally(lines.map(({ category }) => category)),
    teams: tally(lines.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]))).map((team) => ({ ...team, name: names.get(team.value) ?? '' })),
    hasUnit: unitsOf(roleKeys, 'specialist', 'unitReviewer').length > 0,
    hasPlant: roleKeys.includes(officeKey),
    maySearch: roleKeys.length > 0,
    blind,
  });
}

/** Each value with how often it is there, the most frequent first. */
function tally<T>(values: readonly T[]): { value: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
