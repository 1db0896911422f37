import { officeKey, roleKey } from '#shared/domain/actor';
import { dayOf, daysLater, monthsLater } from '#shared/domain/time';
import type { Reservation, Season } from '#shared/model/season';
import { everyone, idOf, type Who } from '../plant/testPlant';
import type { RoleTable } from './cast';
import type { AnyInput, Call, Stage } from './stage';
import type { LedgerAttempt } from './story';

const firstYear = 2026;
const most = { limit: 1000 } as const;
const of = <T>(values: readonly T[], dice: number): T | undefined => values[dice % Math.max(values.length, 1)];
const tiers = [{ name: '一档', points: 1 }, { name: '二档', points: 3 }];
const priceOf = (tierId: string): number => tiers[Number(tierId) - 1]?.points ?? 0;

/** What somebody of the office, or one time in ten anybody, sends next; people at the shelf and the desk mostly what is due there. */
export async function ledgerCall(attempt: LedgerAttempt, stage: Stage, table: RoleTable): Promise<Call | null> {
  const { kind, variant } = attempt;
  if (kind === 'reserve') return reserveCall(attempt, stage);
  if (kind === 'giveBack' || kind === 'handOut') return settleCall({ ...attempt, kind }, stage, table);
  const who = variant % 10 === 0 ? of(everyone, Math.floor(variant / 10)) : of(table[officeKey] ?? [], variant);
  return who ? (kind === 'season' ? seasonCall(who, variant, stage) : batchCall(who, variant, stage)) : null;
}

const todayOf = ({ clock }: Stage): string => dayOf(new Date(clock.now()));
const inDays = ({ clock }: Stage, days: number): string => daysLater(new Date(clock.now()), days);

/** Prepares, opens, changes, closes the season that is not closed yet, and lets its points lapse. */
async function seasonCall(who: Who, variant: number, stage: Stage): Promise<Call> {
  const seasons = await stage.store.find('seasons', { where: {}, orderBy: { field: 'year', direction: 'asc' }, ...most });
  const season = seasons.find(({ state }) => state !== 'closed');
  const call = (endpoint: Call['endpoint'], input: AnyInput): Call => ({ who, endpoint, input });
  const requestId = stage.newId();
  if (!season) {
    const days = { opensOn: todayOf(stage), endsOn: inDays(stage, 10 + variant % 50), collectBy: inDays(stage, 10 + variant % 80) };
    return call('season.create', { requestId, year: firstYear + seasons.length, ...days, limitPerPerson: 1 + variant % 2, tiers });
  }
  const seasonId = season._id;
  if (season.state === 'closing') return call('season.lapse', { seasonId });
  const prizes = await stage.store.find('prizes', { where: { seasonId }, ...most });
  const unready = prizes.find(({ stock, made, removed }) => stock !== made - removed);
  if (unready) return call('prize.stock', { prizeId: unready._id });
  const prize = { requestId, name: '雨伞', tierId: String(1 + variant % 2), valueFen: 3_000, stock: 1 + variant % 3 };
  if (season.state === 'draft') return prizes.length <= variant % 3 ? call('prize.add', { ...prize, seasonId }) : call('season.open', { requestId, seasonId });
  const known = of(prizes, variant);
  if (todayOf(stage) > season.endsOn) return overCall(who, variant, season, stage);
  if (variant % 3 === 0 && known) return call('prize.change', { ...prize, prizeId: known._id, version: known.version, tierId: known.tierId, stock: variant % 5 });
  return variant % 3 === 1 ? call('prize.add', { ...prize, seasonId }) : call('season.change', changed(season, variant, stage));
}

const changed = ({ _id: seasonId, version, opensOn, endsOn, collectBy, limitPerPerson }: Season, variant: number, stage: Stage): AnyInput => ({
  requestId: stage.newId(), seasonId, version, opensOn, endsOn: variant % 2 ? endsOn : inDays(stage, variant % 20), collectBy: variant % 4 ? collectBy : inDays(stage, variant % 30),
  limitPerPerson: limitPerPerson + variant % 2, tiers,
});

/** After its last day: closes it, now and then too early; what nobody collected is given back by the office. */
async function overCall(who: Who, variant: number, season: Season, stage: Stage): Promise<Call> {
  const pending = await stage.store.find('reservations', { where: { seasonId: season._id, state: 'reserved' }, ...most });
  const waiting = variant % 4 === 0 ? undefined : of(pending, variant);
  if (waiting) return { who, endpoint: 'prizes.cancel', input: { requestId: stage.newId(), reservationId: waiting._id, words: '逾期未领' } };
  if (variant % 6 === 0) return { who, endpoint: 'season.change', input: changed(season, variant, stage) };
  if (variant % 6 === 1) return { who, endpoint: 'season.previewClose', input: { seasonId: season._id } };
  return { who, endpoint: 'season.close', input: { requestId: stage.newId(), seasonId: season._id } };
}

/** Mostly somebody who has points of the season's year; now and then at a price that is not the prize's. */
async function reserveCall({ who, target, variant }: { who: Who; target: number; variant: number }, stage: Stage): Promise<Call | null> {
  const [season] = await stage.store.find('seasons', { where: { state: 'open' }, limit: 1 });
  const prizes = season ? await stage.store.find('prizes', { where: { seasonId: season._id }, ...most }) : [];
  const prize = of(prizes, target);
  if (!season || !prize) return null;
  const accounts = await stage.store.find('accounts', { where: { year: season.year, points: { above: 0 } }, ...most });
  const rich = of(accounts, variant);
  const wants = variant % 5 === 0 ? undefined : everyone.find((one) => idOf(one) === rich?.personId);
  const points = variant % 17 === 0 ? 2 : priceOf(prize.tierId);
  return { who: wants ?? who, endpoint: 'prizes.reserve', input: { requestId: stage.newId(), prizeId: prize._id, points } };
}

type Settling = { readonly kind: 'giveBack' | 'handOut'; readonly who: Who; readonly target: number; readonly variant: number };

async function settleCall({ kind, who: anybody, target, variant }: Settling, stage: Stage, table: RoleTable): Promise<Call | null> {
  const all = await stage.store.find('reservations', { where: {}, orderBy: { field: '_id', direction: 'asc' }, ...most });
  const pending = all.filter(({ state }) => state === 'reserved');
  const reservation = of(variant % 5 === 0 || pending.length === 0 ? all : pending, target);
  if (!reservation) return null;
  const who = likelyAt(kind, reservation, table, variant) ?? anybody;
  const input = { requestId: stage.newId(), reservationId: reservation._id };
  if (kind === 'handOut') return { who, endpoint: 'desk.handOut', input };
  return { who, endpoint: 'prizes.cancel', input: { ...input, ...(variant % 4 === 0 ? {} : { words: '不再需要' }) } };
}

function likelyAt(kind: Settling['kind'], { personId, unitId }: Reservation, table: RoleTable, variant: number): Who | undefined {
  const dice = variant % 6;
  if (dice === 0) return undefined;
  if (dice === 1) return of(table[officeKey] ?? [], variant);
  return kind === 'giveBack' ? everyone.find((one) => idOf(one) === personId) : of(table[roleKey('specialist', unitId)] ?? [], Math.floor(variant / 6));
}

/** Makes, looks through and confirms the sheet of the months that are over; now and then one that is not due. */
async function batchCall(who: Who, variant: number, stage: Stage): Promise<Call | null> {
  const [latest] = await stage.store.find('awardBatches', { where: {}, orderBy: { field: '_id', direction: 'desc' }, limit: 1 });
  if (latest?.state === 'gathering') return { who, endpoint: 'awards.step', input: { month: latest._id } };
  if (latest?.state === 'ready') return { who, endpoint: 'awards.confirm', input: { month: latest._id } };
  const thisMonth = todayOf(stage).slice(0, 'YYYY-MM'.length);
  return { who, endpoint: 'awards.prepare', input: { month: monthsLater(thisMonth, variant % 8 === 0 ? 0 : -1 - variant % 2) } };
}
