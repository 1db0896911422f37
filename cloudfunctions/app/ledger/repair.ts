import { countedOf } from '#shared/domain/recount';
import type { Repair } from '#shared/model/recount';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere } from '../../store/store';
import type { Context } from '../context';

/** A person has a few entries for each suggestion of a year. */
const entriesMax = 1000;

type Asked = { readonly requestId: string; readonly personId: string; readonly year: number; readonly words: string };

/**
 * Sets the cache of a person and year to the sum of the entries, once for a request id. No entry is touched: the
 * entries are the truth. Refusals: `nothingToCorrect` the cache is right, `idReused`.
 */
export async function repairOnce(asked: Asked, context: Context): Promise<Result<Repair, 'nothingToCorrect' | 'idReused'>> {
  const earlier = await earlierRepair(asked.requestId, context);
  if (earlier) return earlier;
  try {
    return await repairAccount(asked, context);
  } catch (error) {
    const repeat = error instanceof AlreadyThere ? await earlierRepair(asked.requestId, context) : null;
    if (repeat) return repeat;
    throw error;
  }
}

async function earlierRepair(requestId: string, { store, caller, inputHash }: Context): Promise<Result<Repair, 'idReused'> | null> {
  const known = await store.get('repairs', requestId);
  if (!known) return null;
  return known.byId === caller._id && known.inputHash === inputHash ? ok(known) : refuse('idReused');
}

function repairAccount({ requestId, personId, year, words }: Asked, { store, caller, now, inputHash }: Context) {
  return store.transact(async (transaction): Promise<Result<Repair, 'nothingToCorrect'>> => {
    const _id = `${personId}-${year}`;
    const account = await transaction.get('accounts', _id);
    const entries = await transaction.find('entries', { where: { personId, year }, limit: entriesMax });
    if (entries.length === entriesMax) throw new Error(`more entries of one person and year than can be added up at once: ${_id}`);
    const after = countedOf(entries);
    const before = account ? { points: account.points, awardsFen: account.awardsFen } : null;
    if ((before?.points ?? 0) === after.points && (before?.awardsFen ?? 0) === after.awardsFen) return refuse('nothingToCorrect');
    const [person] = await transaction.pick('people', ['name', 'workNumber'], { where: { _id: personId }, limit: 1 });
    const named = { personName: person?.name ?? '', workNumber: person?.workNumber ?? '' };
    const repair: Repair = { _id: requestId, schema: 1, version: 1, personId, ...named, year, before, after, words, byId: caller._id, byName: caller.name, at: now, inputHash };
    if (account) await transaction.replace('accounts', { ...account, ...after });
    else await transaction.insert('accounts', [{ _id, schema: 1, version: 1, personId, year, ...after }]);
    await transaction.insert('repairs', [repair]);
    return ok(repair);
  });
}
