import type { Account, Entry } from '../model/ledger';
import type { Difference, KindSum, Recount } from '../model/recount';
import type { Person } from '../model/person';
import { changeForPerson } from './ledger';

const differencesKept = 100;

/** Accounts of one kind under one name: `person:p1:2026` is a `person`, `hold:s1` a `hold`, `company:perItem` stays itself. */
export const kindOf = (account: string): string => (account.startsWith('company:') ? account : account.split(':')[0] ?? account);

type Sums = Difference['counted'];
const none: Sums = { points: 0, awardsFen: 0 };

/** What the entries of one person and year come to. */
export function countedOf(entries: readonly Entry[]): Sums {
  return entries.reduce((sum, entry) => {
    const change = changeForPerson(entry);
    return entry.book === 'points' ? { ...sum, points: sum.points + change } : { ...sum, awardsFen: sum.awardsFen + change };
  }, none);
}

type Paged<T> = { readonly items: readonly T[]; /** There may be more behind it. */ readonly full: boolean };
export type Portion = { readonly entries: Paged<Entry>; readonly accounts: Paged<Account> };

/** Up to which person both pages are complete; `null`: to the end. The last person of a full page may go on behind it. */
export function completeUpTo({ entries, accounts }: Portion): string | null {
  const ends = [entries, accounts].flatMap((page: Paged<Entry | Account>) => {
    if (!page.full) return [];
    const last = page.items.at(-1)?.personId ?? '';
    const before = page.items.findLast(({ personId }) => personId !== last);
    if (!before) throw new Error(`more of one person than a page holds: ${last}`);
    return [before.personId];
  });
  return ends.length === 0 ? null : ends.reduce((least, end) => (end < least ? end : least));
}

/** Counts the people of a portion: adds to the sums of accounts, notes each person and year that differs, and moves on. */
export function countPortion(recount: Recount, portion: Portion, now: Date): Recount {
  const upTo = completeUpTo(portion);
  const inside = <T extends { personId: string }>({ items }: Paged<T>) => items.filter(({ personId }) => upTo === null || personId <= upTo);
  const [entries, accounts] = [inside(portion.entries), inside(portion.accounts)];
  const found = differencesIn(entries, accounts);
  return {
    ...recount,
    ...(upTo === null ? { state: 'finished' as const, finishedAt: now } : { cursor: upTo }),
    people: recount.people + new Set([...entries, ...accounts].map(({ personId }) => personId).filter((id) => !id.startsWith('unit:'))).size,
    entries: recount.entries + entries.length,
    sums: addSums(recount.sums, entries),
    differences: [...recount.differences, ...found].slice(0, differencesKept),
    differenceCount: recount.differenceCount + found.length,
  };
}

function differencesIn(entries: readonly Entry[], accounts: readonly Account[]): Difference[] {
  const groups = new Map<string, Entry[]>(accounts.map(({ personId, year }) => [`${personId} ${year}`, []]));
  for (const entry of entries) {
    const key = `${entry.personId} ${entry.year}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const cachedUnder = new Map(accounts.map((account) => [`${account.personId} ${account.year}`, account]));
  return [...groups].flatMap(([key, group]) => {
    const account = cachedUnder.get(key);
    const [counted, cached] = [countedOf(group), account ? { points: account.points, awardsFen: account.awardsFen } : null];
    const same = (cached ?? none).points === counted.points && (cached ?? none).awardsFen === counted.awardsFen;
    const [personId = '', year] = key.split(' ');
    return same ? [] : [{ personId, personName: '', workNumber: '', year: Number(year), cached, counted }];
  });
}

type OnRoster = Pick<Person, '_id' | 'name' | 'workNumber'>;

/** Those that differ, called as people call them. */
export const namedDifferences = (recount: Recount, people: readonly OnRoster[]): Recount => ({
  ...recount,
  differences: recount.differences.map((one) => {
    const person = people.find(({ _id }) => _id === one.personId);
    return person ? { ...one, personName: person.name, workNumber: person.workNumber } : one;
  }),
});

function addSums(before: readonly KindSum[], entries: readonly Entry[]): KindSum[] {
  const sums = new Map(before.map((sum) => [`${sum.book} ${sum.year} ${sum.account}`, sum]));
  const add = (book: KindSum['book'], year: number, account: string, amount: number) => {
    const key = `${book} ${year} ${account}`;
    const sum = sums.get(key) ?? { book, year, account, amount: 0 };
    sums.set(key, { ...sum, amount: sum.amount + amount });
  };
  for (const { book, year, from, to, amount } of entries) {
    add(book, year, kindOf(from), -amount);
    add(book, year, kindOf(to), amount);
  }
  return [...sums.values()].sort((a, b) => b.year - a.year || a.book.localeCompare(b.book) || a.account.localeCompare(b.account));
}
