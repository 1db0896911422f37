import { countsOf, isEffective, scopesOf } from '#shared/domain/counts';
import type { Entry } from '#shared/model/ledger';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import type { Doc } from '../../cloudfunctions/store/documents';
import type { Reader } from '../../cloudfunctions/store/store';

const kept = [
  'suggestions', 'history', 'entries', 'accounts', 'counters', 'authorYears', 'scores', 'seasons', 'prizes', 'prizeItems', 'reservations', 'seasonPeople',
  'awardBatches', 'awardLines', 'recounts',
] as const;

/** Everything a plant has stored about its suggestions, points and money. */
export type Books = { readonly [C in (typeof kept)[number]]: Doc<C>[] };

export async function readBooks(store: Reader): Promise<Books> {
  const all = await Promise.all(kept.map(async (collection) => [collection, await store.find(collection, { where: {}, limit: 1000 })]));
  return Object.fromEntries(all) as Books;
}

export const historyOf = ({ history }: Pick<Books, 'history'>, { _id }: Suggestion): HistoryEntry[] =>
  history.filter(({ suggestionId }) => suggestionId === _id).sort((a, b) => a.sequence - b.sequence);

/** Day and month in Shanghai, reckoned without the code under test. */
export const dayIn = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
export const monthIn = (at: Date): string => dayIn(at).slice(0, 7);
const yearIn = (at: Date): number => Number(dayIn(at).slice(0, 4));

const awardFen = { first: 12_000, second: 8_000, third: 3_000 };
const stepPoints = { adopt: ['adopted', 2], verifyCompletion: ['completed', 2], standardise: ['standardised', 1] } as const;

type Owed = { readonly id: string; readonly kind: string; readonly book: 'points' | 'money'; readonly amount: number; readonly year: number };

/** The entries that a history must have left, as lines to compare. */
export function owedBy(books: Books, suggestion: Suggestion): string[] {
  const lines: string[] = [];
  let standing: Owed[] = [];
  let decided: Decided = { grade: null, implementable: false };
  for (const entry of historyOf(books, suggestion)) {
    const { earned, lost, next } = consequences(entry, suggestion, standing, decided);
    const inYear = ({ book, year }: Owed) => (book === 'money' ? yearIn(entry.at) : creditedIn(year, entry.at, books));
    const moved = earned.map((owed) => ({ ...owed, year: inYear(owed) }));
    lines.push(...lost.map((owed) => line({ ...owed, year: inYear(owed) }, entry, suggestion, true)), ...moved.map((owed) => line(owed, entry, suggestion, false)));
    standing = [...standing.filter((owed) => !lost.includes(owed)), ...moved];
    decided = next;
  }
  return lines;
}

/** Points of a year whose season has closed go to the next that has not. Source: rules §4. */
const creditedIn = (year: number, at: Date, books: Books): number => {
  const isClosed = books.seasons.some(({ year: of, closesFrom }) => of === year && closesFrom !== null && closesFrom <= dayIn(at));
  return isClosed ? creditedIn(year + 1, at, books) : year;
};

type Decided = { readonly grade: keyof typeof awardFen | null; readonly implementable: boolean };

function consequences({ move, from, round, sequence, said }: HistoryEntry, { _id, submittedAt }: Suggestion, standing: readonly Owed[], decided: Decided) {
  const year = yearIn(submittedAt);
  const award = (of: Decided, id: string): Owed[] =>
    (of.grade && of.implementable ? [{ id, kind: 'perItem', book: 'money', amount: awardFen[of.grade], year }] : []);
  const next: Decided = { grade: said.grade ?? decided.grade, implementable: said.implementable ?? decided.implementable };
  const taken = (...kinds: string[]) => standing.filter(({ kind }) => kinds.includes(kind));
  switch (move) {
    case 'adopt':
    case 'verifyCompletion':
    case 'standardise': {
      const [kind, amount] = stepPoints[move];
      const points: Owed = { id: `points:${kind}:${_id}:${round}`, kind, book: 'points', amount, year };
      return { earned: [points, ...(move === 'adopt' ? award(next, `money:perItem:${_id}:${round}`) : [])], lost: [], next };
    }
    case 'correct': {
      const same = next.grade === decided.grade && next.implementable === decided.implementable;
      return same ? { earned: [], lost: [], next } : { earned: award(next, `money:perItem:${_id}:${round}:${sequence}`), lost: taken('perItem'), next };
    }
    case 'revoke': return { earned: [], lost: from === 'standardised' ? taken('standardised') : from === 'completed' ? taken('completed') : taken('adopted', 'perItem'), next };
    case 'invalidate': return { earned: [], lost: [...standing], next };
    default: return { earned: [], lost: [], next };
  }
}

/** Money belongs to the month in which it moves; taking back goes the other way. */
function line({ id, book, amount, year }: Owed, { _id: cause, at }: HistoryEntry, { authorId }: Suggestion, back: boolean): string {
  const person = book === 'points' ? `person:${authorId}:${year}` : `person:${authorId}`;
  const account = book === 'points' ? 'issuer' : 'company:perItem';
  const [from, to] = back ? [person, account] : [account, person];
  return `${back ? 'reverse:' : ''}${id} ${amount}: ${from} → ${to} in ${year} ${monthIn(at)} by ${cause}`;
}

export const lineOf = ({ _id, amount, from, to, year, month, historyId }: Entry): string => `${_id} ${amount}: ${from} → ${to} in ${year} ${month} by ${historyId}`;

type Sums = Record<string, number>;
const add = (sums: Sums, key: string, by: number): void => { sums[key] = (sums[key] ?? 0) + by; };

/** Sums of people by year, from the entries alone. */
export function sumsOf(entries: readonly Entry[]): Sums {
  const sums: Sums = {};
  for (const { personId, year, book, amount, from, to } of entries) {
    if (to.startsWith('person:')) add(sums, `${personId}-${year} ${book}`, amount);
    if (from.startsWith('person:')) add(sums, `${personId}-${year} ${book}`, -amount);
  }
  return withoutZeros(sums);
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

/** Weight of each criterion in percent. Source: rules §3. */
const weights = { novelty: 20, feasibility: 30, benefit: 30, spread: 20 } as const;

/** Every score as it stands in the sheets, weighted anew. */
export const sheetLines = ({ scores }: Books): string[] => scores.flatMap((sheet) => sheet.scores.map(({ panel, reviewerId, marks }) => {
  const weighted = marks.novelty * weights.novelty + marks.feasibility * weights.feasibility + marks.benefit * weights.benefit + marks.spread * weights.spread;
  return `${sheet._id} ${panel} ${reviewerId} ${weighted}`;
}));
