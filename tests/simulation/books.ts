import { countsOf, isEffective, scopesOf } from '#shared/domain/counts';
import type { Entry } from '#shared/model/ledger';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import type { TestPlant } from '../plant/testPlant';

/** Everything a plant has stored about its suggestions. */
export type Books = Awaited<ReturnType<typeof readBooks>>;

export async function readBooks({ store }: TestPlant) {
  const all = { where: {}, limit: 1000 } as const;
  const [suggestions, history, entries, accounts, counters, authorYears] = await Promise.all([
    store.find('suggestions', all), store.find('history', all), store.find('entries', all),
    store.find('accounts', all), store.find('counters', all), store.find('authorYears', all),
  ]);
  return { suggestions, history, entries, accounts, counters, authorYears };
}

export const historyOf = ({ history }: Pick<Books, 'history'>, { _id }: Suggestion): HistoryEntry[] =>
  history.filter(({ suggestionId }) => suggestionId === _id).sort((a, b) => a.sequence - b.sequence);

/** Year and month in Shanghai, reckoned without the code under test. */
const shanghai = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString();

const awardFen = { first: 12_000, second: 8_000, third: 3_000 };
const stepPoints = { adopt: ['adopted', 2], verifyCompletion: ['completed', 2], standardise: ['standardised', 1] } as const;

/** The entries that a history must have left, as lines to compare. */
export function owedBy(books: Books, suggestion: Suggestion): string[] {
  const { _id, authorId, submittedAt } = suggestion;
  const submit = shanghai(submittedAt);
  return historyOf(books, suggestion).flatMap(({ _id: cause, move, round, at, said }) => {
    if (move !== 'adopt' && move !== 'verifyCompletion' && move !== 'standardise') return [];
    const [kind, points] = stepPoints[move];
    const month = shanghai(at).slice(0, 7);
    const lines = [`points:${kind}:${_id}:${round} ${points} → person:${authorId}:${submit.slice(0, 4)} in ${submit.slice(0, 4)} ${month} by ${cause}`];
    if (said.grade && said.implementable) {
      lines.push(`money:perItem:${_id}:${round} ${awardFen[said.grade]} → person:${authorId} in ${month.slice(0, 4)} ${month} by ${cause}`);
    }
    return lines;
  });
}

export const lineOf = ({ _id, amount, to, year, month, historyId }: Entry): string => `${_id} ${amount} → ${to} in ${year} ${month} by ${historyId}`;

type Sums = Record<string, number>;
const add = (sums: Sums, key: string, by: number): void => { sums[key] = (sums[key] ?? 0) + by; };

/** Sums of people by year, from the entries alone. */
export function sumsOf(entries: readonly Entry[]): Sums {
  const sums: Sums = {};
  for (const { personId, year, book, amount } of entries) add(sums, `${personId}-${year} ${book}`, amount);
  return sums;
}

export const cachedSums = ({ accounts }: Books): Sums => withoutZeros(Object.fromEntries(accounts.flatMap(
  ({ _id, points, awardsFen }) => [[`${_id} points`, points], [`${_id} money`, awardsFen]])));

/** All counters, counted anew from the suggestions: units with their authors, and the plant's distinct authors. */
export function recount(suggestions: readonly Suggestion[]): Sums {
  const sums: Sums = {};
  const authors = new Map<string, Set<string>>();
  for (const suggestion of suggestions) {
    const { unitId, year, authorId } = suggestion;
    for (const [path, n] of Object.entries(countsOf(suggestion))) add(sums, `${unitId}-${year} ${path}`, n);
    if (!isEffective(suggestion)) continue;
    for (const scope of scopesOf(suggestion)) {
      for (const owner of [unitId, 'plant']) {
        const key = `${owner}-${year} ${scope}.authors`;
        authors.set(key, (authors.get(key) ?? new Set()).add(authorId));
      }
    }
  }
  for (const [key, people] of authors) add(sums, key, people.size);
  return withoutZeros(sums);
}

/** The same from the stored counters, the plant's shards together. */
export function storedCounts({ counters }: Books): Sums {
  const sums: Sums = {};
  for (const { unitId, year, counts } of counters) {
    for (const [path, n] of flat(counts)) add(sums, `${unitId}-${year} ${path}`, n);
  }
  return withoutZeros(sums);
}

/** How many effective suggestions each person has in each scope, as stored and as they are. */
export const authorCounts = ({ authorYears }: Books): Sums =>
  withoutZeros(Object.fromEntries(authorYears.flatMap(({ _id, counts }) => flat(counts).map(([path, n]) => [`${_id} ${path}`, n]))));

export function recountAuthors(suggestions: readonly Suggestion[]): Sums {
  const sums: Sums = {};
  for (const suggestion of suggestions.filter(isEffective)) {
    for (const scope of scopesOf(suggestion)) {
      for (const owner of [suggestion.unitId, 'plant']) add(sums, `${suggestion.authorId}-${suggestion.year} ${owner}.${scope}`, 1);
    }
  }
  return sums;
}

const flat = (counts: Record<string, Record<string, Record<string, number>>>): [string, number][] =>
  Object.entries(counts).flatMap(([a, inner]) => Object.entries(inner).flatMap(([b, last]) => Object.entries(last).map(([c, n]): [string, number] => [`${a}.${b}.${c}`, n])));

const withoutZeros = (sums: Sums): Sums => Object.fromEntries(Object.entries(sums).filter(([, n]) => n !== 0));
