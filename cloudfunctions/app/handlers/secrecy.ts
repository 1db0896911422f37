import type { Answered, Parsed } from '#shared/contract/index';
import type { SecrecyView } from '#shared/contract/secrecy';
import { hashedList } from '#shared/domain/secrecy/hashes';
import type { SecrecyWords } from '#shared/model/secrecyWords';
import { ok } from '#shared/result';
import type { Context } from '../context';
import { changeList, readList } from '../secrecyList';

export async function secrecyWords(_input: object, { store }: Context): Promise<Answered<'secrecy.words'>> {
  return ok(viewOf(await readList(store)));
}

export async function setSecrecyWords(asked: Parsed<'secrecy.setWords'>, context: Context): Promise<Answered<'secrecy.setWords'>> {
  const changed = await changeList(asked, context);
  return changed.ok ? ok(viewOf(changed.value)) : changed;
}

export async function secrecyHashes(_input: object, { store }: Context): Promise<Answered<'secrecy.hashes'>> {
  const { version, words, salt } = await readList(store);
  const { groups } = hashedList(words, salt);
  return ok({ version, salt, groups: groups.map(({ length, folds, hashes }) => ({ length, folds: [...folds], hashes: [...hashes] })) });
}

const viewOf = ({ version, words, changes }: SecrecyWords): SecrecyView => ({
  version, words,
  changes: changes.map(({ at, byName, added, removed }) => ({ at: at.toISOString(), byName, added, removed })).reverse(),
});
