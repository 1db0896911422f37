import type { Entry } from '#shared/model/ledger';
import type { SeasonView } from '#shared/contract/season';
import { dayOf, daysLater, yearOf } from '#shared/domain/time';
import { idOf, type TestPlant, type Who } from './testPlant';

export const dayMs = 86_400_000;
const nowOf = (plant: TestPlant) => new Date(plant.cloud.clock.now());

/** Days around the present of a plant: prizes can be reserved for ten days, collected for ten more. */
export function planOf(plant: TestPlant) {
  const now = nowOf(plant);
  return {
    opensOn: dayOf(now), endsOn: daysLater(now, 10), collectBy: daysLater(now, 20), limitPerPerson: 1,
    tiers: [{ name: '一档', points: 5 }, { name: '二档', points: 50 }],
  };
}

export type Stocked = { readonly name: string; readonly tierId: string; readonly stock: number };
const umbrellas: Stocked = { name: '雨伞', tierId: '1', stock: 3 };

export const draftSeason = (plant: TestPlant, more: object = {}): Promise<SeasonView> =>
  plant.does('zhou', 'season.create', { requestId: plant.newId(), year: yearOf(nowOf(plant)), ...planOf(plant), ...more });

export async function addPrize(plant: TestPlant, seasonId: string, { name, tierId, stock }: Stocked): Promise<string> {
  const { id } = await plant.does('zhou', 'prize.add', { requestId: plant.newId(), seasonId, name, tierId, stock, valueFen: 3_000 });
  while (!(await plant.does('zhou', 'prize.stock', { prizeId: id })).done);
  return id;
}

/** An open season with these prizes. */
export async function openSeason(plant: TestPlant, prizes: readonly Stocked[] = [umbrellas], more: object = {}) {
  const { id: seasonId, year } = await draftSeason(plant, more);
  const prizeIds: string[] = [];
  for (const prize of prizes) prizeIds.push(await addPrize(plant, seasonId, prize));
  await plant.does('zhou', 'season.open', { requestId: plant.newId(), seasonId });
  return { seasonId, year, prizeIds, prizeId: prizeIds[0] ?? '' };
}

/** Points of the present year as if earned, with their entry. */
export async function givePoints(plant: TestPlant, who: Who, points: number): Promise<void> {
  await giveEach(plant, [idOf(who)], points);
}

export async function giveEach(plant: TestPlant, personIds: readonly string[], points: number): Promise<void> {
  const now = nowOf(plant);
  const year = yearOf(now);
  await plant.store.transact(async (transaction) => {
    await transaction.insert('accounts', personIds.map((personId) => ({ _id: `${personId}-${year}`, schema: 1 as const, version: 1, personId, year, points, awardsFen: 0 })));
    if (points > 0) await transaction.insert('entries', personIds.map((personId) => earned(personId, points, now)));
  });
}

const earned = (personId: string, amount: number, at: Date): Entry => ({
  _id: `points:adopted:given-${personId}:1`, schema: 1, book: 'points', from: 'issuer', to: `person:${personId}:${yearOf(at)}`, amount, personId,
  year: yearOf(at), month: dayOf(at).slice(0, 7), at, kind: 'adopted', suggestionId: `given-${personId}`, suggestionTitle: '已有建议', suggestionNumber: '000000-0000',
  round: 1, move: 'adopt', seasonId: null, reservationId: null, prizeName: null, awardId: null, historyId: `given-${personId}`, policyVersion: 'v1', clause: '积分奖励：建议被采纳',
});

export const reserving = (plant: TestPlant, prizeId: string, points = 5) => ({ requestId: plant.newId(), prizeId, points });

/** Lin, with so many points, has reserved an umbrella of an open season. */
export async function reserved(plant: TestPlant, who: Who = 'lin', more: object = {}) {
  const opened = await openSeason(plant, [umbrellas], more);
  await givePoints(plant, who, 12);
  return { ...opened, ...await plant.does(who, 'prizes.reserve', reserving(plant, opened.prizeId)) };
}

/** All accounts of the points book, from the entries alone. */
export async function balances({ store }: TestPlant): Promise<Record<string, number>> {
  const entries = await store.find('entries', { where: {}, limit: 1000 });
  const sums: Record<string, number> = {};
  for (const { book, from, to, amount } of entries) {
    if (book !== 'points') continue;
    sums[from] = (sums[from] ?? 0) - amount;
    sums[to] = (sums[to] ?? 0) + amount;
  }
  return sums;
}

export const freeCount = async ({ store }: TestPlant, prizeId: string): Promise<number> =>
  (await store.find('prizeItems', { where: { prizeId, state: 'free' }, limit: 1000 })).length;
