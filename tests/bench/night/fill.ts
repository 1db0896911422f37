import type { Entry } from '#shared/model/ledger';
import type { Person, Unit } from '#shared/model/person';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import type { CollectionName } from '../../../cloudfunctions/store/indexes';
import type { Doc } from '../../../cloudfunctions/store/documents';
import { digestOf } from '../../../cloudfunctions/app/digest';
import { suggestionIn } from '../../plant/arrange';
import { jpeg } from '../../plant/photos';
import type { TestPlant } from '../../plant/testPlant';
import { colleague, idAt, people, unitAt, units, variant } from './plant';

export const all = 100_000;
/** Reviewed in the month before the night: each taken in, scored and adopted. */
const reviewed = 1_000;
/** Whose photos are looked at again tonight. */
const photographed = 200;
const entriesEach = 9;
const insertedAtOnce = 1000;
const hourMs = 3_600_000;
/** Chosen in the days when the plant had few texts: what one night may find of them. */
const keyedLong = 1_000;

/** A hundred thousand suggestions, the people behind them, a month of reviews, the accounts and some photos. */
export async function fill(plant: TestPlant, now: Date): Promise<void> {
  const id = await suggestionIn(plant, 'adopted');
  const model = await plant.store.get('suggestions', id);
  const life = await plant.store.find('history', { where: { suggestionId: id }, orderBy: { field: 'sequence', direction: 'asc' }, limit: 20 });
  const person = await plant.store.get('people', 'p-qian');
  const [entry] = await plant.store.find('entries', { where: { suggestionId: id, book: 'points' }, limit: 1 });
  if (!model || !person || !entry) throw new Error('the test plant has Qian and an adopted suggestion');
  const photo = await plant.cloud.storage.put('bench/1.jpg', jpeg());
  await put(plant, 'units', units, (i): Unit => ({ _id: unitAt(i), schema: 1, version: 1, name: `单位${i}`, teams: [] }));
  await put(plant, 'people', people, (i): Person => colleague(person, i));
  await put(plant, 'suggestions', all, (i): Suggestion => ({
    ...variant(model, i, now), keyGeneration: i < keyedLong ? 0 : 99,
    ...(i < photographed ? { uploads: [{ fileId: photo, byId: 'p-lin', at: now, digest: digestOf(jpeg()), state: 'passed' as const }], photosVerifyAt: now } : {}),
  }));
  await put(plant, 'history', reviewed * life.length, (i): HistoryEntry => lived(life, i, now));
  await put(plant, 'entries', people * entriesEach, (i): Entry => ({ ...entry, _id: `points:adopted:bench-${i}:1`, personId: `p-other-${i % people}`, to: `person:p-other-${i % people}:2026`, year: 2026 }));
  await put(plant, 'accounts', people, (i): Doc<'accounts'> => ({ _id: `p-other-${i}-2026`, schema: 1, version: 1, personId: `p-other-${i}`, year: 2026, points: entriesEach * entry.amount, awardsFen: 0 }));
}

/** One move of one of those reviewed, at its hour of the month before. */
function lived(life: readonly HistoryEntry[], i: number, now: Date): HistoryEntry {
  const of = Math.floor(i / life.length);
  const step = life[i % life.length] as HistoryEntry;
  const hoursAgo = 24 * (5 + (of % 25)) - i % life.length;
  const unitId = unitAt(of % units);
  const byId = step.as === 'author' ? step.byId : `p-other-${of % units}`;
  return {
    ...step, _id: `lived-${i}`, suggestionId: idAt(of), suggestionNumber: `260101-${of}`, byId, byName: byId ?? '', at: new Date(now.getTime() - hoursAgo * hourMs),
    review: step.review && { ...step.review, unitId, unitName: unitId },
  };
}

async function put<C extends CollectionName>(plant: TestPlant, collection: C, count: number, doc: (i: number) => Doc<C>): Promise<void> {
  for (let start = 0; start < count; start += insertedAtOnce) {
    const batch = Array.from({ length: Math.min(insertedAtOnce, count - start) }, (_, i) => doc(start + i));
    await plant.store.transact((transaction) => transaction.insert(collection, batch));
  }
}
