import type { CounterChange, Increments } from '#shared/domain/counts';
import type { AuthorYear } from '#shared/model/counters';
import type { Transaction } from '../store/store';
import { addCounts, countAt } from './nested';

/** Plant-wide author counts are spread over documents, so that submits all over the plant do not wait for each other. */
export const plantShards = 16;

type AuthorCounts = { readonly unit: Increments; readonly plant: { readonly counterId: string; readonly increments: Increments } };

/**
 * Keeps count of a person's effective suggestions by scope and tells where the person became, or stopped being, one of
 * the distinct authors. Source: rules §5, “Authors of a period are distinct people”.
 */
export async function countAuthor(transaction: Transaction, { personId, year, unitId, authorScopes }: CounterChange): Promise<AuthorCounts> {
  const counterId = `plant-${year}-${shardOf(personId)}`;
  if (Object.keys(authorScopes).length === 0) return { unit: {}, plant: { counterId, increments: {} } };

  const _id = `${personId}-${year}`;
  const before = await transaction.get('authorYears', _id);
  const known: AuthorYear = before ?? { _id, schema: 1, version: 1, personId, year, counts: {} };
  const after = { ...known, counts: addCounts(known.counts, authorScopes) };
  if (before) await transaction.replace('authorYears', after);
  else await transaction.insert('authorYears', [after]);

  const becomes = (path: string) => Number(countAt(after.counts, path) > 0) - Number(countAt(known.counts, path) > 0);
  const within = (owner: string): Increments => Object.fromEntries(Object.keys(authorScopes)
    .filter((path) => path.startsWith(`${owner}.`) && becomes(path) !== 0)
    .map((path) => [`${path.slice(owner.length + 1)}.authors`, becomes(path)]));
  return { unit: within(unitId), plant: { counterId, increments: within('plant') } };
}

function shardOf(personId: string): number {
  let hash = 0;
  for (const sign of personId) hash = (Math.imul(hash, 31) + sign.charCodeAt(0)) >>> 0;
  return hash % plantShards;
}
