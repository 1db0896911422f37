import type { Entry } from '../../model/ledger';
import type { Person } from '../../model/person';
import type { Prize, PrizeItem, Reservation, Season, Tier } from '../../model/season';
import type { Policy } from '../../policy/policy';
import { ok, refuse, type Result } from '../../result';
import { officeKey, roleKey, type Actor } from '../actor';
import { pointsAccount } from '../earnings';
import { dayOf, monthOf } from '../time';
import { phaseOf } from './phase';

/** What the books read for each thing that happens to points in a season. Source: “23222+”, 二(一)3 积分兑现. */
const clauses = {
  reserved: '积分兑换：预订奖品',
  collected: '积分兑换：奖品已领取',
  cancelled: '积分兑换：取消预订，积分退回',
  lapsed: '积分兑换：兑换季结束，剩余积分清零',
} as const;

/** Who does it, when, by which call, under which rules. */
export type Deed = { readonly actor: Actor; readonly now: Date; readonly requestId: string; readonly inputHash: string; readonly policy: Policy };

export type Reserving = {
  readonly season: Season;
  readonly prize: Prize;
  /** The price the person saw. */
  readonly pointsSeen: number;
  readonly balance: number;
  /** Reservations of this person in the season that stand. */
  readonly reserved: number;
};

type ReserveRefusal = 'seasonNotOpen' | 'accountBlocked' | 'limitReached' | 'changedMeanwhile' | 'notEnoughPoints';

/**
 * Whether a person may reserve a prize; answers its tier. Details: `missing` points for `notEnoughPoints`, `owed` for
 * `accountBlocked`, `limit` for `limitReached`. Stock is not looked at here.
 */
export function mayReserve({ season, prize, pointsSeen, balance, reserved }: Reserving, now: Date): Result<Tier, ReserveRefusal> {
  if (phaseOf(season, dayOf(now)) !== 'reserving') return refuse('seasonNotOpen', { opensOn: season.opensOn, endsOn: season.endsOn });
  if (balance < 0) return refuse('accountBlocked', { owed: -balance });
  if (reserved >= season.limitPerPerson) return refuse('limitReached', { limit: season.limitPerPerson });
  const tier = season.tiers.find(({ id }) => id === prize.tierId);
  if (!tier || tier.points !== pointsSeen) return refuse('changedMeanwhile');
  return balance < tier.points ? refuse('notEnoughPoints', { missing: tier.points - balance }) : ok(tier);
}

type Taken = { readonly season: Season; readonly prize: Prize; readonly tier: Tier; readonly item: PrizeItem; readonly person: Person; readonly code: string };

/** The reservation of an item, and the points that leave the account for it. */
export function reserve({ season, prize, tier, item, person, code }: Taken, deed: Deed): { reservation: Reservation; entry: Entry } {
  const reservation: Reservation = {
    _id: deed.requestId, schema: 1, version: 1,
    seasonId: season._id, year: season.year,
    personId: person._id, personName: person.name, workNumber: person.workNumber, unitId: person.unitId, unitName: person.unitName, teamName: person.teamName,
    prizeId: prize._id, prizeName: prize.name, valueFen: prize.valueFen, points: tier.points, itemId: item._id, code,
    state: 'reserved', reservedAt: deed.now, inputHash: deed.inputHash, settled: null,
  };
  return { reservation, entry: entryOf('reserved', reservation, deed) };
}

const settledBy = ({ actor, now, requestId, inputHash }: Deed, words: string) =>
  ({ requestId, inputHash, byId: actor.personId, byName: actor.name, at: now, words });

type Settled = { readonly reservation: Reservation; readonly entry: Entry };

const asSettled = ({ settled }: Reservation) => ({ byName: settled?.byName, at: settled?.at.toISOString() });

/** Whether somebody stands at the desk for this reservation: the specialist of its unit, or the office. */
export const isDeskOf = ({ unitId }: Pick<Reservation, 'unitId'>, { roleKeys }: Actor): boolean =>
  roleKeys.includes(officeKey) || roleKeys.includes(roleKey('specialist', unitId));

/**
 * Hands a prize out. Refusals: `otherUnit` for another unit's specialist, `ownHandOut`, `alreadyCollected` and
 * `alreadyCancelled` with who and when, `collectionOver` after the deadline for all but the office.
 */
export function handOut(reservation: Reservation, season: Season, deed: Deed): Result<Settled, 'otherUnit' | 'ownHandOut' | 'alreadyCollected' | 'alreadyCancelled' | 'collectionOver'> {
  if (!isDeskOf(reservation, deed.actor)) return refuse('otherUnit', { unitName: reservation.unitName });
  if (reservation.personId === deed.actor.personId) return refuse('ownHandOut');
  if (reservation.state === 'collected') return refuse('alreadyCollected', asSettled(reservation));
  if (reservation.state === 'cancelled') return refuse('alreadyCancelled', asSettled(reservation));
  if (dayOf(deed.now) > season.collectBy && !deed.actor.roleKeys.includes(officeKey)) return refuse('collectionOver', { collectBy: season.collectBy });
  return ok({ reservation: { ...reservation, state: 'collected', settled: settledBy(deed, '') }, entry: entryOf('collected', reservation, deed) });
}

/** Gives a prize back to the shelf and the points to the person: by the person, or by the office with a reason. */
export function cancel(reservation: Reservation, words: string, deed: Deed): Result<Settled, 'notFound' | 'reasonMissing' | 'alreadyCollected' | 'alreadyCancelled'> {
  const own = reservation.personId === deed.actor.personId;
  if (!own && !deed.actor.roleKeys.includes(officeKey)) return refuse('notFound');
  if (reservation.state === 'collected') return refuse('alreadyCollected', asSettled(reservation));
  if (reservation.state === 'cancelled') return refuse('alreadyCancelled', asSettled(reservation));
  if (!own && words === '') return refuse('reasonMissing');
  return ok({ reservation: { ...reservation, state: 'cancelled', settled: settledBy(deed, words) }, entry: entryOf('cancelled', reservation, deed) });
}

const ids = { reserved: 'reserve', collected: 'collect', cancelled: 'cancel' } as const;

/** Points of a reservation lie in the season's hold until the prize is handed out or given back. */
function entryOf(kind: keyof typeof ids, { _id, personId, seasonId, year, points, prizeName }: Reservation, deed: Deed): Entry {
  const account = pointsAccount(personId, year);
  const hold = `hold:${seasonId}`;
  const [from, to] = kind === 'reserved' ? [account, hold] : kind === 'collected' ? [hold, 'redeemed'] : [hold, account];
  return { ...posted({ personId, year, seasonId }, deed), _id: `redeem:${ids[kind]}:${_id}`, from, to, amount: points, kind, reservationId: _id, prizeName, clause: clauses[kind] };
}

type Holding = { readonly personId: string; readonly year: number; readonly points: number; readonly seasonId: string };

/** What is left on an account when its season closes lapses, once. */
export function lapse({ personId, year, points, seasonId }: Holding, deed: Omit<Deed, 'actor' | 'inputHash'>): Entry {
  return {
    ...posted({ personId, year, seasonId }, deed),
    _id: `lapse:${seasonId}:${personId}`, from: pointsAccount(personId, year), to: 'lapsed', amount: points, kind: 'lapsed',
    reservationId: null, prizeName: null, clause: clauses.lapsed,
  };
}

const posted = (whose: Pick<Holding, 'personId' | 'year' | 'seasonId'>, { now, requestId, policy }: Omit<Deed, 'actor' | 'inputHash'>) => ({
  ...whose, schema: 1 as const, book: 'points' as const, at: now, month: monthOf(now), policyVersion: policy.version, historyId: requestId,
  suggestionId: null, suggestionTitle: null, suggestionNumber: null, round: null, move: null, awardId: null,
});
