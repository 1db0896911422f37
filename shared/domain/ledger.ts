import type { Entry } from '../model/ledger';

export type Balances = Readonly<Record<string, number>>;

/** Moves an amount from one account to another: the sum over all accounts of a book stays zero. */
export function post(balances: Balances, { from, to, amount }: Pick<Entry, 'from' | 'to' | 'amount'>): Balances {
  const given = { ...balances, [from]: (balances[from] ?? 0) - amount };
  return { ...given, [to]: (given[to] ?? 0) + amount };
}

export type AccountChange = { readonly personId: string; readonly year: number; readonly points: number; readonly awardsFen: number };

/** What the cached sums of people change by; issuer and company accounts are sums over entries and have no cache. */
export function accountChanges(entries: readonly Entry[]): AccountChange[] {
  const people = new Map<string, AccountChange>();
  for (const { book, personId, year, to, amount } of entries) {
    const key = `${personId}:${year}`;
    const sum = people.get(key) ?? { personId, year, points: 0, awardsFen: 0 };
    const change = to.startsWith('person:') ? amount : -amount;
    people.set(key, book === 'points' ? { ...sum, points: sum.points + change } : { ...sum, awardsFen: sum.awardsFen + change });
  }
  return [...people.values()];
}
