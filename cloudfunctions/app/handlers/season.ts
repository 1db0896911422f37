import type { Answered, Parsed } from '#shared/contract/index';
import { earliestFrom } from '#shared/domain/policy/change';
import { changed, isOver, planned, seasonIdOf } from '#shared/domain/season/phase';
import type { Season } from '#shared/model/season';
import { ok, refuse, type Refused, type Result } from '#shared/result';
import type { Refusal } from '#shared/text/refusals';
import type { Context } from '../context';
import { atMostOnce } from '../once';
import { readBook } from '../rulebook';
import { changeBy, changedBefore, changeSeason } from '../season/changeSeason';
import { allSeasons, forgetShelf, prizesOf } from '../season/shelf';
import { readyOf } from '../season/stock';
import { seasonViewOf } from '../season/views';
import { checkText } from '../textCheck';

export async function season({ seasonId }: Parsed<'season.get'>, context: Context): Promise<Answered<'season.get'>> {
  const found = seasonId ? await context.store.get('seasons', seasonId) : (await allSeasons(context.store))[0] ?? null;
  if (seasonId && !found) return refuse('notFound');
  return ok({ season: found && await seasonViewOf(found, context), usualLimit: context.policy.numbers.redemption.limitPerPerson });
}

export async function create({ requestId, year, ...asked }: Parsed<'season.create'>, context: Context): Promise<Answered<'season.create'>> {
  const { store, policy } = context;
  const seasonId = seasonIdOf(year);
  const text = await checkText({ tiers: asked.tiers }, context);
  if (!text.ok) return asBefore({ requestId, seasonId }, text, context);
  const fit = planned({ ...asked, limitPerPerson: asked.limitPerPerson ?? policy.numbers.redemption.limitPerPerson });
  if (!fit.ok) return fit;
  const drafted: Season = {
    _id: seasonId, schema: 1, version: 1, year, state: 'draft', ...fit.value, closesFrom: null, changes: [changeBy({ requestId, what: 'created' }, context)],
  };
  const made = await atMostOnce(() => changedBefore({ requestId, seasonId }, context), context, async (transaction): Promise<Result<Season, 'seasonExists'>> => {
    if (await transaction.get('seasons', seasonId)) return refuse('seasonExists');
    await transaction.insert('seasons', [drafted]);
    return ok(drafted);
  });
  forgetShelf(store);
  return viewed(made, context);
}

export async function change({ requestId, seasonId, version, ...plan }: Parsed<'season.change'>, context: Context): Promise<Answered<'season.change'>> {
  const text = await checkText({ tiers: plan.tiers }, context);
  if (!text.ok) return asBefore({ requestId, seasonId }, text, context);
  return viewed(await changeSeason({ requestId, seasonId, what: 'changed' }, context, async (before) =>
    (before.version === version ? changed(before, plan, context.now) : refuse('changedMeanwhile'))), context);
}

export async function open({ requestId, seasonId }: Parsed<'season.open'>, context: Context): Promise<Answered<'season.open'>> {
  type Opened = Result<Season, 'seasonNotReady' | 'seasonRunning'>;
  return viewed(await changeSeason({ requestId, seasonId, what: 'opened' }, context, async (before, transaction): Promise<Opened> => {
    const others = (await allSeasons(transaction)).filter(({ _id }) => _id !== seasonId);
    if (before.state !== 'draft' || others.some(({ state }) => state === 'open' || state === 'closing')) return refuse('seasonRunning');
    const prizes = await prizesOf(seasonId, transaction);
    const isReady = prizes.some(({ stock }) => stock > 0) && prizes.every((prize) => prize.stock === readyOf(prize));
    return isReady ? ok({ ...before, state: 'open' }) : refuse('seasonNotReady');
  }), context);
}

export async function close({ requestId, seasonId }: Parsed<'season.close'>, context: Context): Promise<Answered<'season.close'>> {
  type Closed = Result<Season, 'seasonNotOpen' | 'seasonNotOver' | 'reservationsPending'>;
  const { caller: { _id: byId, name: byName }, inputHash, now: at } = context;
  return viewed(await changeSeason({ requestId, seasonId, what: 'closed' }, context, async (before, transaction): Promise<Closed> => {
    if (before.state !== 'open') return refuse('seasonNotOpen');
    if (!isOver(before, at)) return refuse('seasonNotOver');
    const pending = await transaction.find('reservations', { where: { seasonId, state: 'reserved' }, limit: 1 });
    if (pending.length > 0) return refuse('reservationsPending');
    const from = earliestFrom(at);
    const book = await readBook(transaction);
    const next = { ...book, closings: [...book.closings, { year: before.year, from, requestId, inputHash, byId, byName, at }] };
    if (book.version === 0) await transaction.insert('rulebooks', [{ ...next, version: 1 }]);
    else await transaction.replace('rulebooks', next);
    return ok({ ...before, state: 'closing', closesFrom: from });
  }), context);
}

/** A repeated call answers as the first time, though its words would be refused by now. */
async function asBefore<E extends Refusal>(asked: { requestId: string; seasonId: string }, refused: Refused<E>, context: Context) {
  const before = await changedBefore(asked, context);
  return before ? viewed(before, context) : refused;
}

async function viewed<E extends string>(done: Result<Season, E>, context: Context) {
  return done.ok ? ok(await seasonViewOf(done.value, context)) : done;
}
