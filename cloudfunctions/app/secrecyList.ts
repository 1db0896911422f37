import { randomBytes } from 'node:crypto';
import { setWords } from '#shared/domain/secrecy/change';
import { listedWords, type Listed } from '#shared/domain/secrecy/places';
import type { SecrecyWords } from '#shared/model/secrecyWords';
import { secrecyList } from '#shared/policy/secrecy';
import { ok, refuse, type Result } from '#shared/result';
import { AlreadyThere, type Reader, type Store } from '../store/store';
import type { Context } from './context';

const listId = 'plant';
const emptyList: SecrecyWords = { _id: listId, schema: 1, version: 0, words: [], salt: '', changes: [] };
const saltBytes = 16;

const known = new WeakMap<Store, { readonly at: number; readonly listed: Listed }>();

/** The list as the office left it; empty at first, under version 0. */
export const readList = async (reader: Reader): Promise<SecrecyWords> => await reader.get('secrecyWords', listId) ?? emptyList;

/** What is looked for. A warm function asks again after some minutes; the one that took the change at once. */
export async function listedOn(now: Date, store: Store): Promise<Listed> {
  const before = known.get(store);
  const age = now.getTime() - (before?.at ?? 0);
  if (before && age >= 0 && age < secrecyList.freshMs) return before.listed;
  const listed = listedWords((await readList(store)).words);
  known.set(store, { at: now.getTime(), listed });
  return listed;
}

/** Two calls may both begin the list: the second finds it on its next try. */
const triesAfterCollision = 3;

/** Sets the list at most once for a request id. */
export async function changeList({ requestId, version, words }: { requestId: string; version: number; words: readonly string[] }, context: Context): Promise<Result<SecrecyWords, 'changedMeanwhile' | 'nothingToCorrect' | 'idReused'>> {
  const { store, caller, now, inputHash } = context;
  const author = { requestId, inputHash, byId: caller._id, byName: caller.name, at: now };
  const salt = randomBytes(saltBytes).toString('hex');
  const attempt = () => store.transact(async (transaction): Promise<Result<SecrecyWords, 'changedMeanwhile' | 'nothingToCorrect' | 'idReused'>> => {
    const list = await readList(transaction);
    const earlier = list.changes.find((one) => one.requestId === requestId);
    if (earlier) return earlier.byId === caller._id && earlier.inputHash === inputHash ? ok(list) : refuse('idReused');
    if (version !== list.version) return refuse('changedMeanwhile');
    const changed = setWords(list, words, salt, author);
    if (!changed.ok) return changed;
    const next = { ...changed.value, version: list.version + 1 };
    if (list.version === 0) await transaction.insert('secrecyWords', [next]);
    else await transaction.replace('secrecyWords', changed.value);
    return ok(next);
  });
  for (let tries = 1; ; tries += 1) {
    try {
      const changed = await attempt();
      known.delete(store);
      return changed;
    } catch (error) {
      if (!(error instanceof AlreadyThere) || tries === triesAfterCollision) throw error;
    }
  }
}
