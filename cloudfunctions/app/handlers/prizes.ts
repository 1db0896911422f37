import type { Answered, Parsed } from '#shared/contract/index';
import { phaseOf, seasonPersonId } from '#shared/domain/season/phase';
import { dayOf, yearOf } from '#shared/domain/time';
import { ok, refuse } from '#shared/result';
import type { Context } from '../context';
import { againOnCollision } from '../collisions';
import { presentShelf } from '../season/shelf';
import { myReservationOf, picturesOf, prizeViewOf, urlOf } from '../season/views';

const pageSize = 20;

export async function shelf(_input: object, { store, files, caller, now }: Context): Promise<Answered<'prizes.shelf'>> {
  const { season, prizes, free } = await presentShelf(store);
  const [account, person, urls] = await Promise.all([
    store.get('accounts', `${caller._id}-${season?.year ?? yearOf(now)}`),
    season && store.get('seasonPeople', seasonPersonId(season._id, caller._id)),
    files.urls(picturesOf(prizes)),
  ]);
  const wishes = person?.wishes ?? [];
  return ok({
    season: season && {
      id: season._id, year: season.year, phase: phaseOf(season, dayOf(now)), opensOn: season.opensOn, endsOn: season.endsOn,
      collectBy: season.collectBy, limitPerPerson: season.limitPerPerson, tiers: season.tiers,
    },
    balance: account?.points ?? 0,
    reserved: person?.reserved ?? 0,
    prizes: prizes.filter(({ stock }) => stock > 0).map((prize) => {
      const { id, name, words, tierId, picture, left } = prizeViewOf(prize, free.get(prize._id) ?? 0, urls);
      return { id, name, words, tierId, picture, left, wished: wishes.includes(id) };
    }),
  });
}

export async function mine({ cursor }: Parsed<'prizes.mine'>, { store, files, caller }: Context): Promise<Answered<'prizes.mine'>> {
  const [{ season, prizes }, { items, next }] = await Promise.all([
    presentShelf(store),
    store.page('reservations', { where: { personId: caller._id }, orderBy: { field: 'reservedAt', direction: 'desc' }, limit: pageSize, after: cursor ?? null }),
  ]);
  const urls = await files.urls(picturesOf(prizes));
  return ok({
    items: items.map((item) => {
      const picture = urlOf(prizes.find(({ _id }) => _id === item.prizeId)?.picture ?? null, urls);
      return myReservationOf(item, season?._id === item.seasonId ? season.collectBy : dayOf(item.reservedAt), picture);
    }),
    next,
  });
}

/** A wish is kept with the person: it writes to nothing that others wait for. */
export async function wish({ prizeId, wanted }: Parsed<'prizes.wish'>, { store, caller }: Context): Promise<Answered<'prizes.wish'>> {
  return againOnCollision(() => store.transact(async (transaction): Promise<Answered<'prizes.wish'>> => {
    const prize = await transaction.get('prizes', prizeId);
    const season = prize && await transaction.get('seasons', prize.seasonId);
    if (!season || season.state === 'draft') return refuse('notFound');
    if (season.state !== 'open') return refuse('seasonNotOpen');
    const _id = seasonPersonId(season._id, caller._id);
    const before = await transaction.get('seasonPeople', _id);
    const wishes = [...(before?.wishes ?? []).filter((one) => one !== prizeId), ...(wanted ? [prizeId] : [])];
    if (before) await transaction.replace('seasonPeople', { ...before, wishes });
    else await transaction.insert('seasonPeople', [{ _id, schema: 1, version: 1, seasonId: season._id, personId: caller._id, reserved: 0, wishes }]);
    return ok({ wished: wanted });
  }));
}
