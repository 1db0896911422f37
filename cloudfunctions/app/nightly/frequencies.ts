import { addTexts, generationOf, pack, unpack } from '#shared/domain/similarity/frequencies';
import { gramsOf } from '#shared/domain/similarity/grams';
import { keyedUnder } from '#shared/domain/similarity/keys';
import { dayOf } from '#shared/domain/time';
import { similarity } from '#shared/policy/similarity';
import type { Store } from '../../store/store';
import { againOnCollision } from '../collisions';
import { tableId } from '../duplicates/table';
import type { NightlyStep } from './step';

const pageSize = 1_000;
/** Pairs in the table: with them it takes two thirds of what a document may hold. */
const gramsMost = 60_000;
const keyedPerTurn = 20;

/** Once a night: in how many texts each pair of letters stands. Ids are made at random, so the first ones in their order are a fair sample. */
export const countFrequencies: NightlyStep = async ({ store, now, count }) => {
  const today = dayOf(now);
  const [before] = await store.pick('bigramFrequencies', ['countedOn'], { where: { _id: tableId }, limit: 1 });
  if (before?.countedOn === today) return 'done';
  const { counts, documents } = await countSample(store);
  if (documents === 0) return 'done';
  const counted = { schema: 1 as const, countedOn: today, ...pack(counts, documents, gramsMost) };
  await againOnCollision(() => store.transact(async (transaction) => {
    const table = await transaction.get('bigramFrequencies', tableId);
    if (table) await transaction.replace('bigramFrequencies', { ...table, ...counted });
    else await transaction.insert('bigramFrequencies', [{ _id: tableId, version: 1, ...counted }]);
  }));
  count('textsCounted', documents);
  return 'done';
};

async function countSample(store: Store): Promise<{ counts: ReadonlyMap<string, number>; documents: number }> {
  const counts = new Map<string, number>();
  let documents = 0;
  for (let after = ''; documents < similarity.sample;) {
    const page = await store.pick('suggestions', ['_id', 'title', 'problem', 'measure'], {
      where: { _id: { above: after } }, orderBy: { field: '_id', direction: 'asc' }, limit: pageSize,
    });
    addTexts(counts, page.map(gramsOf));
    documents += page.length;
    after = page.at(-1)?._id ?? '';
    if (page.length < pageSize) break;
  }
  return { counts, documents };
}

/**
 * Chooses keys for suggestions that have none yet, and anew for those keyed when the plant had less than half its texts:
 * twenty a turn. Nobody is told: what a suggestion says and where it stands do not change.
 */
export const keyOlder: NightlyStep = async ({ store, count }) => {
  const packed = await store.get('bigramFrequencies', tableId);
  if (!packed) return 'done';
  const table = unpack(packed);
  const older = await store.pick('suggestions', ['_id'], {
    where: {}, either: [{ keyGeneration: { below: generationOf(table) } }, { keyGeneration: null }], limit: keyedPerTurn,
  });
  for (const { _id } of older) {
    await store.transact(async (transaction) => {
      const suggestion = await transaction.get('suggestions', _id);
      if (suggestion) await transaction.note('suggestions', _id, keyedUnder(suggestion, table));
    });
  }
  if (older.length > 0) count('keyed', older.length);
  return older.length === keyedPerTurn ? 'more' : 'done';
};
