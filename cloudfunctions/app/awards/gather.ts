import { beginBatch, gather, wholePeople } from '#shared/domain/awards/batch';
import type { AwardBatch } from '#shared/model/awardBatch';
import { ok, refuse, type Result } from '#shared/result';
import type { Host } from '../context';
import type { Reader, Transaction } from '../../store/store';
import { againOnCollision } from '../collisions';

/** Lines written in one transaction, beside the batch itself. */
const peopleAtOnce = 18;
/** Far more than so many people are awarded in a month. */
const entriesAtOnce = 500;

/** The last batch of the chain, whatever its state. */
export async function latestBatch(reader: Reader): Promise<AwardBatch | null> {
  const [latest] = await reader.find('awardBatches', { where: {}, orderBy: { field: '_id', direction: 'desc' }, limit: 1 });
  return latest ?? null;
}

/** The earliest month with an award that lies in no batch yet. */
export async function firstUnpaidMonth(reader: Reader, latest: AwardBatch | null): Promise<string | null> {
  const [first] = await reader.find('entries', {
    where: { kind: 'perItem', month: { above: latest?._id ?? '' } }, orderBy: { field: 'month', direction: 'asc' }, limit: 1,
  });
  return first?.month ?? null;
}

/**
 * Begins the batch of a month, or finds the one that somebody began. Of two that begin different months at once the
 * unique `after` lets one through; the other tries again and hears that one is open.
 */
export function begin(month: string, byName: string, { store, now }: Pick<Host, 'store' | 'now'>) {
  return againOnCollision(() => store.transact(async (transaction) => {
    const latest = await latestBatch(transaction);
    if (latest?._id === month) return ok(latest);
    const begun = beginBatch({ month, latest, first: await firstUnpaidMonth(transaction, latest), byName, now });
    if (begun.ok) await transaction.insert('awardBatches', [begun.value]);
    return begun;
  }));
}

/** Takes some more people into the sheet. Two steps at once meet in the batch's version, and the second goes on behind the first. */
export function stepBatch(month: string, { store }: Pick<Host, 'store'>): Promise<Result<AwardBatch, 'notFound'>> {
  return store.transact(async (transaction) => {
    const batch = await transaction.get('awardBatches', month);
    if (!batch) return refuse('notFound');
    if (batch.state !== 'gathering') return ok(batch);
    const { batch: next, added, changed } = gather(batch, await nextPeople(batch, transaction));
    await transaction.replace('awardBatches', next);
    await transaction.insert('awardLines', added);
    for (const line of changed) await transaction.replace('awardLines', line);
    return ok(next);
  });
}

async function nextPeople({ _id, cursor }: AwardBatch, transaction: Transaction) {
  const entries = await transaction.find('entries', {
    where: { kind: 'perItem', month: cursor.month, personId: { above: cursor.personId } },
    orderBy: { field: 'personId', direction: 'asc' }, limit: entriesAtOnce,
  });
  const full = entries.length === entriesAtOnce;
  const people = wholePeople({ entries, full, peopleMost: peopleAtOnce });
  const taken = [...people.values()].reduce((sum, ofOne) => sum + ofOne.length, 0);
  const ids = [...people.keys()];
  const roster = ids.length === 0 ? [] : await transaction.pick('people', ['_id', 'workNumber', 'name', 'unitId', 'unitName'], { where: { _id: { in: ids } }, limit: peopleAtOnce });
  const before = ids.length === 0 ? [] : await transaction.find('awardLines', { where: { _id: { in: ids.map((id) => `${_id}-${id}`) } }, limit: peopleAtOnce });
  return { people, roster, before, monthDone: !full && taken === entries.length };
}
