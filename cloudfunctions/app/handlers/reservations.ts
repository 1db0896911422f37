import { randomInt } from 'node:crypto';
import type { Answered, Parsed } from '#shared/contract/index';
import { cancel, handOut, mayReserve, reserve, type Deed } from '#shared/domain/season/redemption';
import { seasonPersonId } from '#shared/domain/season/phase';
import type { Entry } from '#shared/model/ledger';
import type { PrizeItem, Reservation } from '#shared/model/season';
import { ok, refuse, type Result } from '#shared/result';
import type { Transaction } from '../../store/store';
import type { Context } from '../context';
import { atMostOnce } from '../once';
import { noteItems } from '../season/shelf';
import { checkText } from '../textCheck';

const codes = 1_000_000;
/** Two hundred people at once choose among so many: few meet. */
const choiceOfItems = 100;

const deedOf = (requestId: string, { actor, now, inputHash, policy }: Context): Deed => ({ actor, now, requestId, inputHash, policy });

export async function reservePrize({ requestId, prizeId, points }: Parsed<'prizes.reserve'>, context: Context): Promise<Answered<'prizes.reserve'>> {
  const { store, caller, now } = context;
  const done = await atMostOnce(() => reservedBefore(requestId, context), context, async (transaction): Promise<Answered<'prizes.reserve'>> => {
    const prize = await transaction.get('prizes', prizeId);
    const season = prize && await transaction.get('seasons', prize.seasonId);
    if (!prize || !season || season.state === 'draft') return refuse('notFound');
    const holderId = seasonPersonId(season._id, caller._id);
    const account = await transaction.get('accounts', `${caller._id}-${season.year}`);
    const holder = await transaction.get('seasonPeople', holderId);
    const may = mayReserve({ season, prize, pointsSeen: points, balance: account?.points ?? 0, reserved: holder?.reserved ?? 0 }, now);
    if (!may.ok) return may;
    const item = await freeItem(prizeId, transaction);
    if (!account || !item) return refuse('soldOut');
    const code = String(randomInt(codes)).padStart(6, '0');
    const { reservation, entry } = reserve({ season, prize, tier: may.value, item, person: caller, code }, deedOf(requestId, context));
    await transaction.replace('prizeItems', { ...item, state: 'taken' });
    await transaction.replace('accounts', { ...account, points: account.points - reservation.points });
    if (holder) await transaction.replace('seasonPeople', { ...holder, reserved: holder.reserved + 1 });
    else await transaction.insert('seasonPeople', [{ _id: holderId, schema: 1, version: 1, seasonId: season._id, personId: caller._id, reserved: 1, wishes: [] }]);
    await transaction.insert('reservations', [reservation]);
    await transaction.insert('entries', [entry]);
    return ok(receiptOf(reservation));
  });
  if (done.ok) noteItems(store, prizeId, -1);
  else if (done.refusal === 'soldOut') noteItems(store, prizeId, -Infinity);
  return done;
}

const receiptOf = ({ _id: id, code, prizeName, points }: Reservation) => ({ id, code, prizeName, points });

/** Any free one, at random: whoever takes the same at the same moment tries again. */
async function freeItem(prizeId: string, transaction: Transaction): Promise<PrizeItem | undefined> {
  const free = await transaction.find('prizeItems', { where: { prizeId, state: 'free' }, limit: choiceOfItems });
  return free.length === 0 ? undefined : free[randomInt(free.length)];
}

async function reservedBefore(requestId: string, { store, caller, inputHash }: Context): Promise<Result<ReturnType<typeof receiptOf>, 'idReused'> | null> {
  const known = await store.get('reservations', requestId);
  if (!known) return null;
  return known.personId === caller._id && known.inputHash === inputHash ? ok(receiptOf(known)) : refuse('idReused');
}

export async function cancelReservation({ requestId, reservationId, words }: Parsed<'prizes.cancel'>, context: Context): Promise<Answered<'prizes.cancel'>> {
  const text = await checkText({ words }, context);
  if (!text.ok) return await settledBefore(reservationId, requestId, context) ?? text;
  const done = await atMostOnce(() => settledBefore(reservationId, requestId, context), context, async (transaction): Promise<Answered<'prizes.cancel'>> => {
    const reservation = await transaction.get('reservations', reservationId);
    if (!reservation) return refuse('notFound');
    const cancelled = cancel(reservation, words, deedOf(requestId, context));
    if (!cancelled.ok) return cancelled;
    const { itemId, seasonId, personId, year, points } = reservation;
    const item = await transaction.get('prizeItems', itemId);
    const holder = await transaction.get('seasonPeople', seasonPersonId(seasonId, personId));
    if (!item || !holder) throw new Error(`${reservationId} has no item or no person`);
    await transaction.replace('prizeItems', { ...item, state: 'free' });
    await transaction.replace('seasonPeople', { ...holder, reserved: holder.reserved - 1 });
    await transaction.increment('accounts', `${personId}-${year}`, { points });
    return settle(cancelled.value, transaction);
  });
  if (done.ok) noteItems(context.store, done.value.prizeId, 1);
  return done;
}

export async function handOutPrize({ requestId, reservationId }: Parsed<'desk.handOut'>, context: Context): Promise<Answered<'desk.handOut'>> {
  return atMostOnce(() => settledBefore(reservationId, requestId, context), context, async (transaction): Promise<Answered<'desk.handOut'>> => {
    const reservation = await transaction.get('reservations', reservationId);
    const season = reservation && await transaction.get('seasons', reservation.seasonId);
    if (!reservation || !season) return refuse('notFound');
    const handed = handOut(reservation, season, deedOf(requestId, context));
    return handed.ok ? settle(handed.value, transaction) : handed;
  });
}

async function settle({ reservation, entry }: { reservation: Reservation; entry: Entry }, transaction: Transaction) {
  await transaction.replace('reservations', reservation);
  await transaction.insert('entries', [entry]);
  return ok(settledReceipt(reservation));
}

const settledReceipt = ({ _id: id, prizeId, personName, prizeName, points, settled, reservedAt }: Reservation) =>
  ({ id, prizeId, personName, prizeName, points, at: (settled?.at ?? reservedAt).toISOString() });

async function settledBefore(reservationId: string, requestId: string, { store, caller, inputHash }: Context): Promise<Result<ReturnType<typeof settledReceipt>, 'idReused'> | null> {
  const known = await store.get('reservations', reservationId);
  if (known?.settled?.requestId !== requestId) return null;
  return known.settled.byId === caller._id && known.settled.inputHash === inputHash ? ok(settledReceipt(known)) : refuse('idReused');
}
