import type { Answered, Parsed } from '#shared/contract/index';
import { officeKey, roleKey } from '#shared/domain/actor';
import { isDeskOf } from '#shared/domain/season/redemption';
import { ok, refuse } from '#shared/result';
import { failedBefore, forgetFailures, noteFailure } from '../attempts';
import type { Context } from '../context';
import { againOnCollision } from '../collisions';
import { presentShelf } from '../season/shelf';
import { reservationLineOf, urlOf } from '../season/views';

const pageSize = 30;

/** What a code stands for. Wrong ones are counted, so that nobody can try them through. */
export async function findByCode({ code }: Parsed<'desk.find'>, context: Context): Promise<Answered<'desk.find'>> {
  const { store, files, actor, caller, now, policy } = context;
  const { season, prizes } = await presentShelf(store);
  const { codeAttempts: attempts, codeLockHours: lockHours } = policy.numbers.redemption;
  return againOnCollision(() => store.transact(async (transaction): Promise<Answered<'desk.find'>> => {
    const failures = await failedBefore([`desk:${caller._id}`], transaction);
    if (failures.isLocked({ attempts, lockHours }, now)) return refuse('codeLocked');
    const [reservation] = season ? await transaction.find('reservations', { where: { seasonId: season._id, code }, limit: 1 }) : [];
    if (!season || !reservation) {
      await noteFailure(failures, transaction, { attempts, lockHours }, now);
      return refuse('codeUnknown');
    }
    if (!isDeskOf(reservation, actor)) return refuse('otherUnit', { unitName: reservation.unitName });
    if (failures.known.some(({ failed }) => failed > 0)) await forgetFailures(failures, transaction, now);
    const picture = prizes.find(({ _id }) => _id === reservation.prizeId)?.picture ?? null;
    const urls = await files.urls(picture ? [picture] : []);
    return ok({ ...reservationLineOf(reservation), picture: urlOf(picture, urls), collectBy: season.collectBy, own: reservation.personId === caller._id });
  }));
}

/** A specialist sees the own unit, the office any or all. */
export async function deskList({ seasonId: asked, unitId: wanted, state, cursor }: Parsed<'desk.list'>, { store, actor, caller }: Context): Promise<Answered<'desk.list'>> {
  const isOffice = actor.roleKeys.includes(officeKey);
  const unitId = wanted ?? (isOffice ? undefined : unitOf(actor.roleKeys) ?? caller.unitId);
  if (unitId !== undefined && !isOffice && !actor.roleKeys.includes(roleKey('specialist', unitId))) return refuse('otherUnit');
  const { season } = await presentShelf(store);
  const seasonId = asked ?? season?._id ?? null;
  const { items, next } = seasonId === null ? { items: [], next: null } : await store.page('reservations', {
    where: { seasonId, state, ...(unitId === undefined ? {} : { unitId }) }, orderBy: { field: 'reservedAt', direction: 'asc' }, limit: pageSize, after: cursor ?? null,
  });
  return ok({ items: items.map(reservationLineOf), next, seasonId, collectBy: season?._id === seasonId ? season.collectBy : null });
}

const unitOf = (roleKeys: readonly string[]): string | undefined =>
  roleKeys.find((key) => key.startsWith('specialist:'))?.slice('specialist:'.length);
