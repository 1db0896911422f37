import type { MyReservation, PrizeView, ReservationLine, SeasonView } from '#shared/contract/season';
import { phaseOf } from '#shared/domain/season/phase';
import { dayOf } from '#shared/domain/time';
import type { Prize, Reservation, Season } from '#shared/model/season';
import type { Context } from '../context';
import { allSeasons, stockOf } from './shelf';

/** A season as the office sees it, with stock counted anew. */
export async function seasonViewOf(season: Season, { store, files, now }: Pick<Context, 'store' | 'files' | 'now'>): Promise<SeasonView> {
  const [{ prizes, free }, seasons] = await Promise.all([stockOf(season._id, store), allSeasons(store)]);
  const urls = await files.urls(picturesOf(prizes));
  const { _id: id, version, year, state, opensOn, endsOn, collectBy, limitPerPerson, tiers, closesFrom } = season;
  return {
    id, version, year, state, phase: phaseOf(season, dayOf(now)), opensOn, endsOn, collectBy, limitPerPerson, tiers, closesFrom,
    prizes: prizes.map((prize) => prizeViewOf(prize, free.get(prize._id) ?? 0, urls)),
    seasons: seasons.map((one) => ({ id: one._id, year: one.year, state: one.state })),
  };
}

export const picturesOf = (prizes: readonly Pick<Prize, 'picture'>[]): string[] => prizes.flatMap(({ picture }) => picture ?? []);

export const urlOf = (picture: string | null, urls: ReadonlyMap<string, string>): string | null => (picture === null ? null : urls.get(picture) ?? null);

export function prizeViewOf(prize: Prize, left: number, urls: ReadonlyMap<string, string>): PrizeView {
  const { _id: id, version, name, words, tierId, valueFen, picture, stock, made, removed } = prize;
  return { id, version, name, words, tierId, valueFen, fileId: picture, picture: urlOf(picture, urls), stock, ready: made - removed, left };
}

export function reservationLineOf(reservation: Reservation): ReservationLine {
  const { _id: id, personName, workNumber, unitId, unitName, teamName, prizeId, prizeName, valueFen, points, state, reservedAt, settled } = reservation;
  return {
    id, personName, workNumber, unitId, unitName, teamName, prizeId, prizeName, valueFen, points, state, reservedAt: reservedAt.toISOString(),
    settledAt: settled?.at.toISOString() ?? null, settledBy: settled?.byName ?? null, words: settled?.words ?? '',
  };
}

/** Only the person sees the code, and only while it is of use. */
export function myReservationOf(reservation: Reservation, collectBy: string, picture: string | null): MyReservation {
  const { id, unitId, unitName, teamName, prizeId, prizeName, points, state, reservedAt, settledAt, settledBy, words } = reservationLineOf(reservation);
  return { id, unitId, unitName, teamName, prizeId, prizeName, points, state, reservedAt, settledAt, settledBy, words, code: state === 'reserved' ? reservation.code : null, picture, collectBy };
}
