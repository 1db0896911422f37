import { unboundAccount } from '#shared/domain/names';
import type { Person } from '#shared/model/person';
import type { Store } from '../store/store';

/** The person bound to a WeChat account; one operation. */
export async function personBehind(openid: string | null, store: Store): Promise<Person | null> {
  if (openid === null || openid === '' || openid.startsWith(unboundAccount(''))) return null;
  const [person] = await store.find('people', { where: { account: openid }, limit: 1 });
  return person ?? null;
}
