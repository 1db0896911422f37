import type { Entry } from '../model/ledger';

export type AccountChange = { readonly personId: string; readonly year: number; readonly points: number; readonly awardsFen: number };

const isPersonal = (account: string): boolean => account.startsWith('person:');

/** What an entry changes for its person: nothing when it moves between two accounts of the scheme. */
export const changeForPerson = ({ from, to, amount }: Pick<Entry, 'from' | 'to' | 'amount'>): number =>
  (isPersonal(to) ? amount : 0) - (isPersonal(from) ? amount : 0);

/** What the cached sums of people change by; issuer and company accounts are sums over entries and have no cache. */
export function accountChanges(entries: readonly Entry[]): AccountChange[] {
  const people = new Map<string, AccountChange>();
  for (const entry of entries) {
    const { book, personId, year } = entry;
    const key = `${personId}:${year}`;
    const sum = people.get(key) ?? { personId, year, points: 0, awardsFen: 0 };
    const change = changeForPerson(entry);
    if (change === 0) continue;
    people.set(key, book === 'points' ? { ...sum, points: sum.points + change } : { ...sum, awardsFen: sum.awardsFen + change });
  }
  return [...people.values()];
}
