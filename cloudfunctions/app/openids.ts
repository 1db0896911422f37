import { unboundAccount } from '#shared/domain/names';
import type { Person } from '#shared/model/person';
import type { Reader } from '../store/store';

/** Empty for somebody whose WeChat is not bound. */
export const openidOf = ({ account }: Pick<Person, 'account'>): string => (account.startsWith(unboundAccount('')) ? '' : account);

/** Person id → openid; one operation. */
export async function openidsOf(personIds: readonly string[], reader: Reader): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const people = await reader.pick('people', ['_id', 'account'], { where: { _id: { in: ids } }, limit: ids.length });
  return new Map(people.map((person) => [person._id, openidOf(person)]));
}
