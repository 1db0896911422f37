import { randomBytes } from 'node:crypto';
import type { Answered, Parsed } from '#shared/contract/index';
import { earliestFrom } from '#shared/domain/policy/change';
import { isOver } from '#shared/domain/season/phase';
import { ok, refuse } from '#shared/result';
import type { Context } from '../context';
import { everyPage } from '../everyPage';
import { listName, listOf } from '../season/lists';
import { stepLapse } from '../season/lapse';
import { reservationLineOf } from '../season/views';

const countedMost = 100;
const mostShown = 20;
const linesAtOnce = 200;
const peopleAtOnce = 500;

export async function previewClose({ seasonId }: Parsed<'season.previewClose'>, { store, now }: Context): Promise<Answered<'season.previewClose'>> {
  const season = await store.get('seasons', seasonId);
  if (!season) return refuse('notFound');
  const [pending, accounts] = await Promise.all([
    store.pick('reservations', ['_id'], { where: { seasonId, state: 'reserved' }, limit: countedMost }),
    everyPage(store, 'accounts', { where: { year: season.year, points: { above: 0 } }, orderBy: { field: 'points', direction: 'asc' } }),
  ]);
  const most = [...accounts].sort((a, b) => b.points - a.points).slice(0, mostShown);
  const people = await store.pick('people', ['_id', 'name', 'workNumber', 'unitName'], { where: { _id: { in: most.map(({ personId }) => personId) } }, limit: mostShown });
  return ok({
    pending: pending.length, isOver: isOver(season, now), nextDay: season.closesFrom ?? earliestFrom(now),
    people: accounts.length, points: accounts.reduce((sum, { points }) => sum + points, 0),
    most: most.flatMap(({ personId, points }) => people.filter(({ _id }) => _id === personId).map(({ _id: id, name, workNumber, unitName }) => ({ id, name, workNumber, unitName, points }))),
  });
}

export async function lapseSome({ seasonId }: Parsed<'season.lapse'>, context: Context): Promise<Answered<'season.lapse'>> {
  const stepped = await stepLapse(seasonId, context);
  if (!stepped.ok) return stepped;
  const left = await context.store.pick('accounts', ['_id'], { where: { year: stepped.value.year, points: { above: 0 } }, limit: countedMost });
  return ok({ left: left.length, done: stepped.value.state === 'closed' });
}

export async function listFile({ seasonId, what }: Parsed<'season.sheet'>, { store, files }: Context): Promise<Answered<'season.sheet'>> {
  const season = await store.get('seasons', seasonId);
  if (!season) return refuse('notFound');
  const lines = await everyPage(store, 'reservations', { where: { seasonId }, orderBy: { field: '_id', direction: 'asc' } });
  const fileId = await files.put(`sheets/${randomBytes(15).toString('hex')}/${what}-${season.year}.xlsx`, await listOf(what, lines));
  return ok({ name: listName(what, season.year), url: (await files.urls([fileId])).get(fileId) ?? '' });
}

export async function report({ seasonId, cursor }: Parsed<'season.report'>, { store }: Context): Promise<Answered<'season.report'>> {
  const { items, next } = await store.page('reservations', { where: { seasonId }, orderBy: { field: '_id', direction: 'asc' }, limit: linesAtOnce, after: cursor ?? null });
  return ok({ items: items.map(reservationLineOf), next });
}

/** Added up over some hundred people at a time; the phone adds the pages. */
export async function wishes({ seasonId, cursor }: Parsed<'season.wishes'>, { store }: Context): Promise<Answered<'season.wishes'>> {
  const { items, next } = await store.page('seasonPeople', { where: { seasonId }, orderBy: { field: '_id', direction: 'asc' }, limit: peopleAtOnce, after: cursor ?? null });
  const counts = new Map<string, number>();
  for (const prizeId of items.flatMap((person) => person.wishes)) counts.set(prizeId, (counts.get(prizeId) ?? 0) + 1);
  return ok({ items: [...counts].map(([prizeId, people]) => ({ prizeId, people })), next });
}
