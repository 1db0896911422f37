import type { EndpointName, Input } from '#shared/contract/index';
import type { Category } from '#shared/policy/categories';
import { moveCall } from './arrange';
import { draft } from './drafts';
import { accountOf, personOf, unitOf, type Related } from './related';
import { giveEach } from './season';
import type { TestPlant } from './testPlant';

/** Each files in a category of their own, by which counts tell whose are in them; the author's is judged by the group of equipment. */
export const categoryOf: Partial<Record<Related, Category>> = {
  author: 'energySaving', specialist: 'cost', reviewer: 'siteManagement', expert: 'equipmentEnergy', office: 'lifeLogistics',
};

export const wholeMonth = '2026-03';
export const scopes = { unit: 'unit:stamping', group: 'group:equipmentEnergy' } as const;
const longAgo = new Date('2020-01-06T09:00:00+08:00');

/** What belongs to one person, for others to ask for. */
export type Belongings = {
  /** Filed, and long overdue with its unit; with the experts. */
  readonly suggestionId: string; readonly number: string; readonly companyId: string;
  readonly folderId: string; readonly photo: string;
  readonly reservationId: string; readonly code: string;
  readonly pointsId: string; readonly moneyId: string;
  readonly blindId: string;
};

/** Makes the belongings of each owner once. */
export function belongings(plant: TestPlant & { readonly prizeId: string }): (owner: Related) => Promise<Belongings> {
  const made = new Map<Related, Promise<Belongings>>();
  return (owner) => {
    const before = made.get(owner) ?? make(plant, owner);
    made.set(owner, before);
    return before;
  };
}

async function make(plant: TestPlant & { readonly prizeId: string }, owner: Related): Promise<Belongings> {
  const { suggestionId, number } = await filed(plant, owner);
  const { suggestionId: companyId } = await filed(plant, owner);
  const stamping = unitOf(owner) === 'stamping';
  await plant.does(stamping ? 'sun' : 'zhou', ...moveCall(plant, 'accept', companyId));
  await plant.does(stamping ? 'sun' : 'zhou', ...moveCall(plant, 'escalate', companyId));
  await plant.store.transact(async (transaction) => {
    await transaction.note('suggestions', suggestionId, { dueAt: longAgo });
    await transaction.note('suggestions', companyId, { dueAt: longAgo });
  });
  await giveEach(plant, [personOf(owner)], 1000);
  const pointsId = `points:adopted:given-${personOf(owner)}:1`;
  const moneyId = await paid(plant, pointsId);
  const folderId = plant.newId();
  const { folder } = await asked(plant, owner, 'files.openFolder', { requestId: folderId, purpose: 'photos' });
  const photo = await plant.cloud.storage.put(`${folder}/1.jpg`, Buffer.from('a picture'));
  const { reservationId, code } = await reserve(plant, owner);
  const blindId = await drawn(plant, owner, { companyId, number });
  await reviewed(plant, owner);
  return { suggestionId, number, companyId, folderId, photo, reservationId, code, pointsId, moneyId, blindId };
}

async function reserve(plant: TestPlant & { readonly prizeId: string }, owner: Related): Promise<{ reservationId: string; code: string }> {
  const { id: reservationId, code } = await asked(plant, owner, 'prizes.reserve', { requestId: plant.newId(), prizeId: plant.prizeId, points: 5 });
  return { reservationId, code };
}

/** A reservation beside the first one, to be settled. */
export async function spare(plant: TestPlant & { readonly prizeId: string }, owner: Related, { reservationId }: Pick<Belongings, 'reservationId'>): Promise<string> {
  const standing = await plant.store.find('reservations', { where: { personId: personOf(owner), state: 'reserved' }, limit: 20 });
  return standing.find(({ _id }) => _id !== reservationId)?._id ?? (await reserve(plant, owner)).reservationId;
}

/** The author's is typed by the filer, with a co-author; everybody else files alone. */
async function filed(plant: TestPlant, owner: Related): Promise<{ suggestionId: string; number: string }> {
  const id = plant.newId();
  const shared = owner === 'author' ? { authorId: personOf('author'), coAuthorIds: [personOf('coAuthor')] } : {};
  const input = { ...draft(id), title: titleOf(owner), category: categoryOf[owner] ?? 'safetyEnvironment', ...shared };
  const { id: suggestionId, number } = await asked(plant, owner === 'author' ? 'filer' : owner, 'suggestion.submit', input);
  return { suggestionId, number };
}

export const titleOf = (owner: Related): string => `${owner}的冲床加装按钮`;

/** Drawn for a second review by the group of equipment. */
export async function drawn(plant: TestPlant, owner: Related, { companyId, number }: Pick<Belongings, 'companyId' | 'number'>): Promise<string> {
  const _id = plant.newId();
  await plant.store.transact((transaction) => transaction.insert('blindReviews', [{
    _id, schema: 1, version: 1, month: wholeMonth, scope: scopes.unit, scopeName: '冲压分厂', suggestionId: companyId, suggestionNumber: number, group: 'equipmentEnergy',
    excluded: [personOf(owner)], concluded: 'second', drawnAt: new Date(plant.cloud.clock.now()), state: 'open', given: null,
  }]));
  return _id;
}

/** Counted among those who reviewed for the unit and for the group. */
async function reviewed(plant: TestPlant, owner: Related): Promise<void> {
  const none = { counts: {}, response: [], decision: [] };
  for (const scope of Object.values(scopes)) {
    const _id = `${wholeMonth}:${scope}`;
    await plant.store.transact(async (transaction) => {
      const sum = await transaction.get('qualityMonths', _id) ?? { _id, schema: 1 as const, version: 0, month: wholeMonth, scope, scopeName: scope.split(':')[1] ?? '', total: none, people: [] };
      const next = { ...sum, people: [...sum.people, { id: personOf(owner), name: owner, figures: none }] };
      if (sum.version === 0) await transaction.insert('qualityMonths', [{ ...next, version: 1 }]);
      else await transaction.replace('qualityMonths', next);
    });
  }
}

/** The same person's award beside the points. */
async function paid(plant: TestPlant, pointsId: string): Promise<string> {
  const [points] = await plant.store.find('entries', { where: { _id: pointsId }, limit: 1 });
  if (!points) throw new Error('points were given');
  const moneyId = pointsId.replace('points:adopted', 'money:perItem');
  const money = { ...points, _id: moneyId, book: 'money' as const, kind: 'perItem' as const, from: 'company:perItem', to: `person:${points.personId}:2026`, amount: 8_000 };
  await plant.store.transact((transaction) => transaction.insert('entries', [money]));
  return moneyId;
}

async function asked<E extends EndpointName>(plant: TestPlant, who: Related, endpoint: E, input: Input<E>) {
  const answered = await plant.call(accountOf(who), endpoint, input);
  if (answered.ok) return answered.data;
  throw new Error(`${who as string} ${endpoint}: ${JSON.stringify(answered)}`);
}

